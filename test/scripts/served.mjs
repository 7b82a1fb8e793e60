// What each of the example configurations in dist/selfhost.zip sends with an address, as far as its own few words go.
import { DOMParser } from '@xmldom/xmldom';
import path from 'node:path';

/** As `headersFor`: by lower-case name, of a path that begins with a slash. */
export const senders = { 'nginx.conf': nginx, '.htaccess': apache, 'web.config': iis };

function nginx(text) {
  const maps = Object.fromEntries(
    [...text.matchAll(/^map \$uri (\$\w+) \{\n([^]*?)^\}/gm)].map(([, name, rows]) => [
      name,
      [...rows.matchAll(/"~(.+)" "(.+)";/g)].map(([, pattern, value]) => [new RegExp(pattern), value]),
    ]),
  );
  const added = [...text.matchAll(/add_header (\S+) (\$\w+);/g)];
  const types = [...text.matchAll(/location ~ (\S+) \{ types \{ \} default_type "(.+)"; \}/g)];
  const first = (rows, pathname) => rows.find(([pattern]) => pattern.test(pathname))?.[1];
  return (pathname) =>
    without({
      ...Object.fromEntries(added.map(([, name, map]) => [name.toLowerCase(), first(maps[map], pathname)])),
      'content-type': first(
        types.map(([, pattern, type]) => [new RegExp(pattern), type]),
        pathname,
      ),
    });
}

function apache(text) {
  return (pathname) => {
    const marks = new Set();
    const headers = {};
    for (const [, pattern, mark, name, value, needed] of text.matchAll(
      /^(?:SetEnvIf Request_URI "(.+)" (\w+)|Header set (\S+) "(.+)" env=(\w+))$/gm,
    )) {
      if (mark && new RegExp(pattern).test(pathname)) marks.add(mark);
      if (marks.has(needed)) headers[name.toLowerCase()] = value;
    }
    return headers;
  };
}

function iis(text) {
  const { documentElement } = new DOMParser().parseFromString(text, 'text/xml');
  const children = (parent, name) => [...parent.childNodes].filter((node) => node.nodeName === name);
  const rules = [documentElement, ...children(documentElement, 'location')].map((scope) => ({
    folder: scope.getAttribute('path') ?? '',
    rules: children(scope, 'system.webServer').flatMap((server) =>
      ['remove', 'add', 'mimeMap'].flatMap((name) => [...server.getElementsByTagName(name)]),
    ),
  }));
  return (pathname) => {
    const headers = {};
    for (const { folder, rules: own } of rules) {
      if (!pathname.startsWith(folder ? `/${folder}/` : '/')) continue;
      for (const rule of own) {
        const [name, extension] = ['name', 'fileExtension'].map((attribute) => rule.getAttribute(attribute));
        if (rule.nodeName === 'remove' && name) headers[name.toLowerCase()] = undefined;
        if (rule.nodeName === 'add') headers[name.toLowerCase()] = rule.getAttribute('value');
        if (rule.nodeName === 'mimeMap' && extension === path.extname(pathname))
          headers['content-type'] = rule.getAttribute('mimeType');
      }
    }
    return without(headers);
  };
}

const without = (headers) =>
  Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
