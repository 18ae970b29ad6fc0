import { run } from './run.ts';

const output = {
  out: (line: string) => process.stdout.write(`${line}\n`),
  error: (line: string) => process.stderr.write(`${line}\n`),
};

void run(process.argv.slice(2), output).then(status => {
  process.exitCode = status;
});
