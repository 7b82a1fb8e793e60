// What `npm run check` says of npm's audit: also that there was none, and when it fails.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { remarkOn } from '../../scripts/audit.mjs';

const answer = (severities) =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: Object.fromEntries(
      Object.entries(severities).map(([name, severity]) => [name, { name, severity }]),
    ),
  });

describe('the audit', () => {
  it('says that nothing is known where the registry gives none', () => {
    const refusal = '{ "message": "405 Method Not Allowed - POST …", "error": { "summary": "" } }';
    assert.equal(
      remarkOn(refusal, ['lit']),
      'not known: the registry gave no audit (405 Method Not Allowed - POST …)',
    );
    for (const nothing of ['', '<html>']) assert.match(remarkOn(nothing, ['lit']), /^not known: .*no answer/);
  });

  it('names what is weak, and fails for what people get, where that is serious', () => {
    assert.equal(remarkOn(answer({}), ['lit']), 'none known');
    assert.equal(
      remarkOn(answer({ vite: 'critical', lit: 'moderate' }), ['lit']),
      'vite (critical), lit (moderate)',
    );
    for (const severity of ['high', 'critical'])
      assert.throws(
        () => remarkOn(answer({ lit: severity }), ['lit']),
        /people get has weaknesses: lit \((?:high|crit)/,
      );
  });
});
