// Draws a card with Microsoft's renderer as Teams has it set up, and says what the renderer has to say about the card.
const themes = {
  light: {
    around: '#f5f5f5', back: '#ffffff',
    text: { default: ['#252423', '#605e5c'], accent: ['#4f52b2', '#5b5fc7'], good: ['#237b4b', '#237b4b'], warning: ['#835b00', '#835b00'], attention: ['#c4314b', '#c4314b'] },
    containers: { default: '#ffffff', emphasis: '#f5f5f5', good: '#e7f2da', attention: '#fcf4f6', warning: '#fbf6d9', accent: '#e8ebfa' },
  },
  dark: {
    around: '#1f1f1f', back: '#292929',
    text: { default: ['#ffffff', '#c8c6c4'], accent: ['#a6a7dc', '#a6a7dc'], good: ['#92c353', '#92c353'], warning: ['#f8d22a', '#f8d22a'], attention: ['#f9647c', '#f9647c'] },
    containers: { default: '#292929', emphasis: '#1f1f1f', good: '#0d2e0d', attention: '#3b0509', warning: '#463100', accent: '#2f2f4a' },
  },
};

// Teams reads Markdown. All of it is on here, links and HTML too, so that whatever can become active does.
const markdown = markdownit({ html: true, linkify: true });
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

function containerStyles(theme) {
  const foregroundColors = Object.fromEntries(Object.entries(theme.text).map(([name, [colour, subtle]]) => [name, { default: colour, subtle }]));
  foregroundColors.dark = foregroundColors.light = foregroundColors.default;
  return Object.fromEntries(Object.entries(theme.containers).map(([name, backgroundColor]) => [name, { backgroundColor, foregroundColors }]));
}

// hostConfig: Teams' own measures. knowsExecute: false for a client older than Universal Actions.
function drawCard(json, hostConfig, themeName, knowsExecute) {
  const theme = themes[themeName];
  for (const name of ['around', 'back'])
    document.documentElement.style.setProperty(`--${name}`, theme[name]);
  document.documentElement.style.setProperty('--fore', theme.text.default[0]);

  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
  if (!knowsExecute) {
    const registry = new AdaptiveCards.CardObjectRegistry();
    AdaptiveCards.GlobalRegistry.defaultActions.copyTo(registry);
    registry.unregister('Action.Execute');
    context.setActionRegistry(registry);
  }
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig({ ...hostConfig, containerStyles: containerStyles(theme) });
  card.parse(JSON.parse(json), context);
  const notes = [];
  for (let i = 0; i < context.eventCount; i++)
    notes.push(context.getEventAt(i).message);
  for (const failed of card.validateProperties().validationEvents)
    notes.push(failed.message);

  const element = card.render();
  document.getElementById('card').replaceChildren(element);
  return notes;
}

// Every piece of text of the card that is drawn, as a reader sees it, but for the labels of inputs.
function texts() {
  return [...document.querySelectorAll('#card :is(.ac-textBlock, .ac-textRun)')]
    .filter(e => !e.closest('.ac-input-container, label'))
    .map(e => e.textContent.replace(/\n$/, ''));
}

// What lies outside the card, or in an element too narrow for it.
function cutOff() {
  const right = document.getElementById('card').getBoundingClientRect().right;
  return [...document.querySelectorAll('#card *')]
    .filter(e => e.getBoundingClientRect().right > right + 0.5 || (e.matches('.ac-actionSet, .ac-actionSet *') && e.scrollWidth > e.clientWidth + 1))
    .map(e => `${e.className}: ${e.textContent}`);
}

// Inputs and things to tap that a screen reader could not name.
function nameless() {
  const named = e => e.ariaLabel || (e.getAttribute('aria-labelledby') || '').split(' ').some(id => document.getElementById(id)?.textContent)
    || e.labels?.length || e.textContent && e.matches('button');
  return [...document.querySelectorAll('#card :is(input, textarea, select, button, [role=button])')].filter(e => !named(e)).map(e => e.outerHTML);
}

// Whatever is more than text: links, emphasis, code, lists, pictures, scripts.
function active() {
  return [...document.querySelectorAll('#card :is(a, b, strong, i, em, u, s, del, code, pre, ul, ol, blockquote, hr, table, img, script, iframe, at, h1, h2, h3, h4, h5, h6)')]
    .map(e => e.outerHTML);
}
