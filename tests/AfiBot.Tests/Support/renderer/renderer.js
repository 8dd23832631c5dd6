// Draws a card with Microsoft's renderer as Teams has it set up, and says what the renderer has to say about the card.
// The colours are those of Microsoft's host configurations of Teams (adaptivecards-designer 2.4.4, microsoft-teams-light and -dark): each
// text colour with its subtle shade, as #rrggbb or #aarrggbb. On its coloured containers, dark Teams writes in dark letters.
const lightText = { default: ['#252424', '#bf252424'], accent: ['#6264a7', '#8b8cc7'], good: ['#92c353', '#e592c353'], warning: ['#f8d22a', '#e5f8d22a'], attention: ['#c4314b', '#e5c4314b'] };
const darkText = { default: ['#ffffff', '#bfffffff'], accent: ['#a6a7dc', '#8b8cc7'], good: ['#92c353', '#e592c353'], warning: ['#f8d22a', '#e5f8d22a'], attention: ['#d74654', '#e5d74654'] };
const darkOnColour = { ...darkText, default: ['#201f1f', '#2d2c2c'] };
const coloured = { accent: '#c7def9', good: '#ccffcc', attention: '#ffc5b2', warning: '#ffe2b2' };
const themes = {
  light: { around: '#f5f5f5', back: '#ffffff', text: lightText, onColour: lightText, containers: { default: '#ffffff', emphasis: '#f9f8f7', ...coloured } },
  dark: { around: '#1f1f1f', back: '#2d2c2c', text: darkText, onColour: darkOnColour, containers: { default: '#2d2c2c', emphasis: '#292828', ...coloured } },
};

// Teams reads Markdown. All of it is on here, links and HTML too, so that whatever can become active does.
const markdown = markdownit({ html: true, linkify: true });
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

function containerStyles(theme) {
  return Object.fromEntries(Object.entries(theme.containers).map(([name, backgroundColor]) => {
    const text = name in coloured ? theme.onColour : theme.text;
    const foregroundColors = Object.fromEntries(Object.entries(text).map(([colour, [plain, subtle]]) => [colour, { default: plain, subtle }]));
    foregroundColors.dark = foregroundColors.light = foregroundColors.default;
    return [name, { backgroundColor, foregroundColors }];
  }));
}

// hostConfig: Teams' own measures. knowsExecute: false for a client older than Universal Actions. folded: as it first comes.
function drawCard(json, hostConfig, themeName, knowsExecute, folded) {
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
  // What is folded away is mostly drawn brought out, so that all is looked at.
  card.parse(JSON.parse(json, (key, value) => key === 'isVisible' && !folded ? undefined : value), context);
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

// Red, green, blue from 0 to 255, and how much of it is seen, from 0 to 1.
function parts(colour) {
  const [red, green, blue, alpha = 1] = colour.match(/[\d.]+/g).map(Number);
  return [red, green, blue, alpha];
}

// What stands behind an element: the first thing from it upwards that is not see-through.
function behind(element) {
  for (let e = element; e; e = e.parentElement) {
    const back = parts(getComputedStyle(e).backgroundColor);
    if (back[3] > 0)
      return back;
  }
  return [255, 255, 255, 1];
}

// The contrast ratio of WCAG 2.1, from 1 to 21.
function contrast(text, back) {
  const luminance = colour => {
    const [red, green, blue] = colour.slice(0, 3).map(c => c / 255).map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const seen = text.slice(0, 3).map((c, i) => c * text[3] + back[i] * (1 - text[3]));
  const [dark, light] = [luminance(seen), luminance(back)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

// Text that stands out too little; but for the client's own star beside the label of an input that must be filled in.
function faint() {
  return [...document.querySelectorAll('#card *')]
    .filter(e => [...e.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.textContent.trim()) && e.textContent.trim() !== '*')
    .map(e => [contrast(parts(getComputedStyle(e).color), behind(e)), e.textContent])
    .filter(([ratio]) => ratio < 4.5)
    .map(([ratio, text]) => `${ratio.toFixed(2)}: ${text}`);
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
