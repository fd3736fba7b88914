import { run } from '../commands/check';

void run(process.argv.slice(2), process).then((status) => {
  process.exitCode = status;
});
