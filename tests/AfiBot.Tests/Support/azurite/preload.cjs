// Loaded into the emulator before its own code: says which port it was given, and ends it with the process that started it,
// however that one ends.
const net = require('node:net');

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (...args) {
  this.once('listening', () => console.log(`Port: ${this.address().port}`));
  return listen.apply(this, args);
};

process.stdin.on('end', () => process.exit(0)).on('error', () => process.exit(0)).resume();
