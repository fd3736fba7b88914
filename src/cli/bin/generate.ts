import { run } from '../commands/generate';

void run(process.argv.slice(2), process).then((status) => {
  process.exitCode = status;
});
