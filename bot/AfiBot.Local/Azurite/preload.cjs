// Loaded into the emulator before its own code: says which port it was given, and ends it with the process that started it,
// however that one ends, after what it holds is written to its files. A signal to all of a terminal's processes does not: the bot
// that is told to stop too has work to finish first.
const fs = require('node:fs');
const net = require('node:net');

let server;
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (...args) {
  server = this;
  this.once('listening', () => console.log(`Port: ${this.address().port}`));
  return listen.apply(this, args);
};

let close = () => process.exit(0);
const once = process.once;
process.once = function (event, handler) {
  if (event !== 'SIGINT') return once.call(this, event, handler);
  close = handler;
  return this;
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});

const end = () => {
  close();
  // By then nobody is let in any more; who is in would keep it waiting.
  setImmediate(() => server?.closeAllConnections());
};
process.stdin.once('end', end).once('error', end).resume();

const mark = process.env.AFIBOT_AZURITE_MARK;
if (mark) process.on('exit', () => fs.rmSync(mark, { force: true }));
