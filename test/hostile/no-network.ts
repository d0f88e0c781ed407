/** Loaded before the program, in front of everything else: whoever opens a connection ends the process and says so. */
const PRELOADED = `
  import { Socket } from 'node:net';
  const connect = Socket.prototype.connect;
  Socket.prototype.connect = function (...given) {
    const [options] = given.flat();
    if (options?.path) return connect.apply(this, given);
    process.stderr.write('A connection was opened: ' + JSON.stringify(options) + String.fromCharCode(10));
    process.exit(99);
  };
`;

/** The environment of a process that no network answers, and that fails as soon as it asks. */
export const NO_NETWORK: Readonly<Record<string, string>> = {
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(PRELOADED)}`,
};
