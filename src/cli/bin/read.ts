import { run } from '../commands/read';

void run(process.argv.slice(2), process).then((status) => {
  process.exitCode = status;
});
