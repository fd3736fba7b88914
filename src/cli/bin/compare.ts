import { run } from '../commands/compare';

void run(process.argv.slice(2), process).then((status) => {
  process.exitCode = status;
});
