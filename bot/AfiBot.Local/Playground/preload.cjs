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

// A page that is loaded again knows nothing of what was said before: what the bot said in one's own chat is sent to it once more.
const { EventEmitter } = require('node:events');
const mostKept = 50;
const pageStarts = 1000; // milliseconds; what reaches the page before it has its chats is lost
const said = new Map();
let asked;

function keep(frame) {
  const { action, actionConversationId, message } = JSON.parse(frame);
  if (!actionConversationId?.startsWith('a:') || !message?.messageId) return;
  if (action === 'createMessage' || said.has(message.messageId)) said.set(message.messageId, JSON.stringify({ action: 'createMessage', actionConversationId, message }));
  if (said.size > mostKept) said.delete(said.keys().next().value);
}

const emit = EventEmitter.prototype.emit;
EventEmitter.prototype.emit = function (event, ...args) {
  if (event === 'upgrade') asked = args[0].url;
  if (event === 'connection' && typeof args[0]?.send === 'function' && asked?.startsWith('/_ws_conversation/')) {
    const [page] = args;
    const send = page.send;
    const before = [...said.keys()];
    setTimeout(() => before.forEach((id) => said.has(id) && send.call(page, said.get(id))), pageStarts);
    page.send = (frame, ...rest) => {
      if (typeof frame === 'string') keep(frame);
      return send.call(page, frame, ...rest);
    };
  }
  return emit.call(this, event, ...args);
};
