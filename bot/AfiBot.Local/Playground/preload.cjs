// Loaded into the Playground before its own code. It would listen on all interfaces and outlive a bot that was killed:
// this keeps it on loopback, and ends it with the process that started it.
const net = require('node:net');

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (port, ...rest) {
  return typeof port === 'number' || /^\d+$/.test(port)
    ? listen.call(this, { port: Number(port), host: '127.0.0.1' }, ...rest.filter((r) => typeof r === 'function'))
    : listen.call(this, port, ...rest);
};

process.stdin.on('end', () => process.exit(0)).on('error', () => process.exit(0)).resume();
