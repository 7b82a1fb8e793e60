// What a calendar program, khal of Debian, makes of the calendar files: whoever subscribes sees each day once.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { ensureInstalled, findProgram } from '../../scripts/debian.mjs';
import { root } from '../../scripts/project.mjs';
import { medborgarloften } from './cli.mjs';

const run = promisify(execFile);

describe('a calendar program', () => {
  let folder;
  before(async () => {
    ensureInstalled(() => (findProgram('khal') ? [] : [['khal', 'khal']]));
    folder = await mkdtemp(path.join(tmpdir(), 'khal-'));
    await mkdir(path.join(folder, 'calendar'));
    await writeFile(
      path.join(folder, 'config'),
      `[calendars]
[[kommunen]]
path = ${folder}/calendar
[sqlite]
path = ${folder}/cache
[locale]
local_timezone = Europe/Stockholm
default_timezone = Europe/Stockholm
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
`,
    );
  });
  after(() => rm(folder, { recursive: true }));

  const khal = async (...args) =>
    (await run(findProgram('khal'), ['-c', `${folder}/config`, ...args])).stdout;
  const subscribe = (file) => khal('import', '--batch', '-a', 'kommunen', file);

  it('shows campaigns and activities on their days and at their time in Sweden, once however often it looks', async () => {
    const file = path.join(folder, 'calendar.ics');
    const { out } = await medborgarloften(['calendar', 'test/fixtures/example-feed.json']);
    await writeFile(file, out);
    await subscribe(file);
    await subscribe(file);

    const format = '{start-date} {start-time} {end-date} {title}, {location}';
    const listed = await khal('list', '2026-01-01', '365d', '--once', '--day-format', '', '--format', format);
    assert.deepEqual(listed.trim().split(/\n+/), [
      '2026-10-05  2026-10-11 Höstens cykelkontroller, Exempelby',
      '2026-10-06 07:30 2026-10-06 Kontroll av cykellysen, Exempelskolan',
      '2026-10-10  2026-10-10 Öppet hus om reflexer, Stationsparken',
    ]);
  });

  it('takes Umeå’s calendar, which has no date yet, and shows nothing of it', async () => {
    const before = await readdir(path.join(folder, 'calendar'));
    await subscribe(path.join(root, 'dist/cdn/feed/umea.ics'));
    assert.deepEqual(await readdir(path.join(folder, 'calendar')), before);
  });
});
