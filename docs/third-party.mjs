// Writes THIRD-PARTY.md: every package in the lock files of NuGet and npm, and those that the Functions host loads beside the worker,
// with its licence. Run after a build (--configuration Release):
//   node docs/third-party.mjs
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const nugetFolder = process.env.NUGET_PACKAGES ?? path.join(homedir(), '.nuget', 'packages');

// Packages from before there were licence expressions, by what their own licence page says.
const readOnTheirPage = {
  'Microsoft.CodeCoverage': 'MIT',
  'Microsoft.Azure.WebJobs.Host.Storage': 'MIT',
  'Microsoft.Rest.ClientRuntime': 'MIT',
  'SQLitePCLRaw.bundle_e_sqlite3': 'Apache-2.0',
  'SQLitePCLRaw.core': 'Apache-2.0',
  'SQLitePCLRaw.lib.e_sqlite3': 'Apache-2.0',
  'SQLitePCLRaw.provider.e_sqlite3': 'Apache-2.0',
  'System.Security.Cryptography.ProtectedData': 'MIT',
  'WindowsAzure.Storage': 'Apache-2.0',
};

function files(folder, name) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return ['node_modules', 'artifacts', 'bin', 'obj'].includes(entry.name) ? [] : files(full, name);
    return entry.name === name ? [full] : [];
  });
}

function licenceOfNuGet(id, version) {
  const folder = path.join(nugetFolder, id.toLowerCase(), version.toLowerCase());
  const nuspec = readFileSync(path.join(folder, `${id.toLowerCase()}.nuspec`), 'utf8');
  const [, type, text] = /<license type="(\w+)"[^>]*>([^<]+)</.exec(nuspec) ?? [];
  if (type === 'expression') return text.trim();
  const own = type === 'file' ? readFileSync(path.join(folder, text.trim().replaceAll('\\', '/')), 'utf8') : '';
  if (/Permission is hereby granted, free of charge/.test(own)) return 'MIT';
  if (/Apache License\s+Version 2\.0/.test(own)) return 'Apache-2.0';
  if (/Redistribution and use in source and binary forms/.test(own)) return 'BSD-3-Clause';
  return readOnTheirPage[id] ?? (type === 'file' ? `its own: ${text.trim()} in the package` : '?');
}

const found = new Map();
const note = (name, version, licence, where) => {
  const key = `${name}\0${version}`;
  const entry = found.get(key) ?? { name, version, licence, where: new Set() };
  entry.where.add(where);
  found.set(key, entry);
};

const ours = ['bot', 'functions', 'tests'].map((room) => path.join(root, room)).filter(existsSync);
for (const file of ours.flatMap((room) => files(room, 'packages.lock.json'))) {
  const where = path.relative(root, file).startsWith('tests') ? 'tests' : 'product';
  for (const framework of Object.values(JSON.parse(readFileSync(file, 'utf8')).dependencies)) {
    for (const [id, { type, resolved }] of Object.entries(framework)) {
      if (type !== 'Project') note(id, resolved, licenceOfNuGet(id, resolved), `NuGet, ${where}`);
    }
  }
}

// The worker's SDK restores these by itself, without a lock file. Of all that they name, what is in the folder is deployed.
const extensions = path.join(root, 'artifacts', 'bin', 'AfiBot.Functions', 'release', '.azurefunctions');
const { runtimeTarget, targets, libraries } = JSON.parse(readFileSync(path.join(extensions, 'function.deps.json'), 'utf8'));
for (const [library, { runtime = {} }] of Object.entries(targets[runtimeTarget.name])) {
  const [id, version] = library.split('/');
  const deployed = Object.keys(runtime).some((dll) => existsSync(path.join(extensions, path.basename(dll))));
  if (deployed && libraries[library].type === 'package') note(id, version, licenceOfNuGet(id, version), 'NuGet, product');
}
for (const file of ours.flatMap((room) => files(room, 'package-lock.json'))) {
  const where = path.relative(root, file).startsWith('tests') ? 'tests' : 'trying it out';
  for (const [at, { version, license }] of Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages)) {
    if (at) note(at.slice(at.lastIndexOf('node_modules/') + 13), version, license ?? '?', `npm, ${where}`);
  }
}

const lines = [...found.values()]
  .sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en', { numeric: true }))
  .map(({ name, version, licence, where }) => `| ${name} | ${version} | ${licence} | ${[...where].sort().join('; ')} |`);
writeFileSync(path.join(root, 'docs', 'THIRD-PARTY.md'), `# What others wrote

Every package that AfiBot is built from, tested with or tried out with, as its lock files name them, and what the Functions host loads beside the worker. Only those marked *product* are in what is deployed; analysers among them leave nothing in it. Written by \`node docs/third-party.mjs\`.

| package | version | licence | used by |
|---|---|---|---|
${lines.join('\n')}
`);
for (const { name, licence } of found.values()) if (licence === '?') console.error(`No licence found: ${name}`);
