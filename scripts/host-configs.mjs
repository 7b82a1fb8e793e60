// The header table as examples for web servers that others run: nginx, Apache and IIS. Read by whoever sets up such a server.
import path from 'node:path';
import { headersFor, headerTable, toRegExp } from './headers.mjs';

/**
 * @param {string[]} files paths that are served, for IIS, which knows folders but no patterns
 * @returns {Record<string, string>} configurations by their usual file names
 */
export const hostConfigs = (files) => ({
  'nginx.conf': nginx(),
  '.htaccess': apache(),
  'web.config': iis(files),
});

/** A row's pattern wherever the files lie on the server: they need not be at its top. */
const anywhere = (pattern) => toRegExp(`**${pattern}`).source.replaceAll('\\/', '/');

/** `Cache-Control`, as people write it. */
const title = (name) => name.replace(/\b\w/g, (letter) => letter.toUpperCase());

const ABOUT = [
  'Medborgarlöften: huvuden (headers) för filerna i cdn/ och embed/. Gjord av scripts/headers.mjs.',
  'Medborgarlöften: headers of the files in cdn/ and embed/. Made of scripts/headers.mjs.',
];
const comment = (...lines) => [...ABOUT, ...lines].map((line) => `# ${line}`);

/** A map for each header, the table's last row first: the first that matches is taken. */
function nginx() {
  const rows = headerTable.toReversed();
  const names = [...new Set(headerTable.flatMap(([, headers]) => Object.keys(headers)))];
  const sent = names.filter((name) => name !== 'content-type');
  const variable = (name) => `$mbl_${name.replaceAll('-', '_')}`;
  const valuesOf = (name) => rows.filter(([, headers]) => headers[name]);
  return lines(
    ...comment(
      'Lägg filen i /etc/nginx/conf.d/ och ändra server_name och root. Har du redan en server: flytta location dit.',
      'Put the file in /etc/nginx/conf.d/ and change server_name and root. With a server of your own, move location there.',
    ),
    ...sent.flatMap((name) => [
      `map $uri ${variable(name)} {`,
      '  default "";',
      ...valuesOf(name).map(([pattern, headers]) => `  "~${anywhere(pattern)}" "${headers[name]}";`),
      '}',
    ]),
    '',
    'server {',
    '  listen 80;',
    '  server_name www.exempel.se;',
    '  root /srv/medborgarloften;',
    '',
    '  location / {',
    ...sent.map((name) => `    add_header ${title(name)} ${variable(name)};`),
    ...valuesOf('content-type').map(
      ([pattern, headers]) =>
        `    location ~ ${anywhere(pattern)} { types { } default_type "${headers['content-type']}"; }`,
    ),
    '  }',
    '}',
  );
}

/** A mark for each row, and its headers where it was set: a later one overrides an earlier. */
function apache() {
  return lines(
    ...comment(
      'Lägg filen bredvid mapparna cdn och embed. Kräver mod_headers och mod_setenvif, och AllowOverride FileInfo.',
      'Put the file beside the folders cdn and embed. Needs mod_headers and mod_setenvif, and AllowOverride FileInfo.',
    ),
    ...headerTable.flatMap(([pattern, headers], index) => [
      `SetEnvIf Request_URI "${anywhere(pattern)}" mbl_${index}`,
      ...Object.entries(headers).map(
        ([name, value]) => `Header set ${title(name)} "${value}" env=mbl_${index}`,
      ),
    ]),
  );
}

/** A location for each folder whose headers or types differ from those of the folder around it. */
function iis(files) {
  const top = settingsOf(files, '');
  const folders = [...new Set(files.flatMap(foldersAround))].sort();
  const said = { '': top };
  const locations = folders.flatMap((folder) => {
    const around = foldersAround(folder).find((one) => said[one]) ?? '';
    const settings = settingsOf(files, folder);
    const rules = rulesOf(settings, said[around]);
    if (!rules.length) return [];
    said[folder] = { headers: settings.headers, types: { ...said[around].types, ...settings.types } };
    return [`  <location path="${folder}">`, ...rules.map((line) => `  ${line}`), '  </location>'];
  });
  return lines(
    '<?xml version="1.0" encoding="utf-8"?>',
    '<!--',
    ...ABOUT.map((line) => `  ${line}`),
    '  Lägg filen bredvid mapparna cdn och embed. Inte provat: vi har ingen IIS. Kontrollera huvudena när filen ligger på plats.',
    '  Put the file beside the folders cdn and embed. Not tried: we have no IIS. Check the headers once the file is in place.',
    '-->',
    '<configuration>',
    ...rulesOf(top, { headers: {}, types: {} }),
    ...locations,
    '</configuration>',
  );
}

/** The folders that a path lies in, the innermost first. */
function foldersAround(file) {
  const folder = path.posix.dirname(file);
  return folder === '.' ? [] : [folder, ...foldersAround(folder)];
}

/**
 * What the files below a folder have in common, of the folder's own where it has any.
 * @throws {Error} where files of one folder differ in more than their type: then the table needs more than IIS can say here
 */
function settingsOf(files, folder) {
  const below = files.filter((file) => path.posix.dirname(file) === (folder || '.'));
  const types = {};
  const sets = below.map((file) => {
    const { 'content-type': type, ...headers } = headersFor(`/${file}`);
    types[path.posix.extname(file)] = type;
    return JSON.stringify(headers);
  });
  if (new Set(sets).size > 1)
    throw new Error(`Files in ${folder}/ have different headers: web.config can't say that.`);
  const { 'content-type': _, ...headers } = headersFor(folder ? `/${folder}/x` : '/x');
  return { headers, types };
}

/** What makes of the settings around a folder its own. */
function rulesOf({ headers, types }, around) {
  const changed = Object.keys({ ...around.headers, ...headers }).filter(
    (name) => headers[name] !== around.headers[name],
  );
  const mapped = Object.keys(types).filter(
    (extension) => extension && types[extension] !== around.types[extension],
  );
  if (!changed.length && !mapped.length) return [];
  return [
    '  <system.webServer>',
    ...block(
      'httpProtocol><customHeaders',
      'customHeaders></httpProtocol',
      changed.flatMap((name) => [
        `<remove name="${title(name)}" />`,
        ...(headers[name] ? [`<add name="${title(name)}" value="${headers[name]}" />`] : []),
      ]),
    ),
    ...block(
      'staticContent',
      'staticContent',
      mapped.flatMap((extension) => [
        `<remove fileExtension="${extension}" />`,
        `<mimeMap fileExtension="${extension}" mimeType="${types[extension]}" />`,
      ]),
    ),
    '  </system.webServer>',
  ];
}

const block = (open, close, content) =>
  content.length ? [`    <${open}>`, ...content.map((line) => `      ${line}`), `    </${close}>`] : [];

const lines = (...all) => `${all.join('\n')}\n`;
