// The Bot Framework SDK for JavaScript, asked what it makes of the bot's words. One JSON question on standard input, one JSON answer on standard output.
const { ConnectorClient } = require('botframework-connector');
const Mappers = require('botframework-connector/lib/connectorApi/models/mappers');
const { createSerializer } = require('botbuilder-stdlib/lib/azureCoreHttpCompat');

const serializer = createSerializer(Mappers);

const tasks = {
  // What is left of something after the SDK has read it and written it again.
  read: ({ kind, value }) => {
    const read = serializer.deserialize(Mappers[kind], value, kind);
    return serializer.serialize(Mappers[kind], read, kind);
  },

  // An activity with every field that the SDK knows.
  fullActivity: ({ over }) => serializer.serialize(Mappers.Activity, { ...filled(Mappers.Activity, 0), ...over }, 'activity'),

  // The connector's calls as the SDK makes them.
  call: async ({ url, conversation, activity, user, continuation, message, channel }) => {
    const client = new ConnectorClient({ signRequest: async (request) => request }, { baseUri: url });
    const chat = client.conversations;
    await chat.sendToConversation(conversation, message);
    await chat.replyToActivity(conversation, activity, message);
    await chat.updateActivity(conversation, activity, message);
    await chat.deleteActivity(conversation, activity);
    await chat.getConversationMember(conversation, user);
    await chat.getConversationPagedMembers(conversation, { pageSize: 500, continuationToken: continuation });
    await chat.createConversation({ isGroup: true, channelData: { channel: { id: channel }, tenant: { id: 'tenant-1' } }, activity: message });
    return {};
  },
};

function filled(mapper, depth) {
  const value = {};
  for (const [name, field] of Object.entries(mapper.type.modelProperties)) {
    const made = one(field.type, depth + 1);
    if (made !== undefined) value[name] = made;
  }
  return value;
}

function one(type, depth) {
  switch (type.name) {
    case 'String': return 'text';
    case 'Boolean': return true;
    case 'Number': return 1;
    case 'DateTime': return new Date('2007-01-15T09:00:00Z');
    case 'Object': return { any: ['thing'] };
    case 'Dictionary': return {};
    case 'Sequence': return depth > 3 ? [] : [one(type.element.type, depth)];
    case 'Composite': return depth > 3 ? undefined : filled(Mappers[type.className], depth);
    default: return undefined;
  }
}

let text = '';
process.stdin.on('data', (piece) => { text += piece; });
process.stdin.on('end', async () => {
  try {
    const question = JSON.parse(text);
    process.stdout.write(JSON.stringify(await tasks[question.task](question)));
  } catch (problem) {
    process.stderr.write(`${problem.stack ?? problem}\n${JSON.stringify(problem.errors ?? '')}`);
    process.exitCode = 1;
  }
});
