import { run } from '../commands/autofill';

run(process.argv.slice(2), process).then((status) => {
  process.exitCode = status;
});
