import { run } from './run.ts';

// A reader such as `head` may go before all is said.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const output = {
  out: (line: string) => process.stdout.write(`${line}\n`),
  error: (line: string) => process.stderr.write(`${line}\n`),
};

void run(process.argv.slice(2), output).then(status => {
  process.exitCode = status;
});
