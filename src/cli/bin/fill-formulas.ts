import { run } from '../commands/fill-formulas';

void run(process.argv.slice(2), process).then((status) => {
  process.exitCode = status;
});
