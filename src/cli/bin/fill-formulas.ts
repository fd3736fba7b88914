import { run } from '../commands/fill-formulas';

run(process.argv.slice(2), process).then((status) => {
  process.exitCode = status;
});
