// The words that a CMS’s markup would show: by string handling, so that nothing of it can run.
import { expect } from '@open-wc/testing';
import { htmlToText } from '../../src/feed/html-to-text.js';

describe('the text of markup', () => {
  for (const [what, html, text] of [
    ['plain words', 'Vi lovar.', 'Vi lovar.'],
    ['inline markup', 'Vi <b>lovar</b> <a href="https://a.example/?a=1&amp;b=2">mer</a>.', 'Vi lovar mer.'],
    ['paragraphs as lines', '<p>Ett.</p>\n<p>Två.</p>', 'Ett.\nTvå.'],
    ['a line of its own for what stands before a block', 'Ett<p>Två</p>Tre', 'Ett\nTvå\nTre'],
    ['line breaks of all spellings', 'a<br>b<br/>c<BR />d', 'a\nb\nc\nd'],
    ['lists', '<ul>\n  <li>Ett</li>\n  <li>Två</li>\n</ul>', 'Ett\nTvå'],
    ['headings', '<h2 class="x">Löfte</h2><div>Vi lovar.</div>', 'Löfte\nVi lovar.'],
    ['space as one', '  Vi \n\t lovar  ', 'Vi lovar'],
    [
      'named references',
      'Ume&aring; &Auml;&ouml; &amp; &lt;b&gt; &ndash; &quot;x&quot;',
      'Umeå Äö & <b> – "x"',
    ],
    [
      'each named reference that editors write',
      '&amp;&lt;&gt;&quot;&apos;[&nbsp;]&aring;&auml;&ouml;&Aring;&Auml;&Ouml;&eacute;&ndash;&mdash;&hellip;&rdquo;&rsquo;',
      '&<>"\'[\u00a0]åäöÅÄÖé–—…”’',
    ],
    ['numbered references', '&#229;&#xe4;&#XF6; &#128578;', 'åäö 🙂'],
    [
      'unknown references as they are',
      '&nosuch; &constructor; &toString; A&B AT&T;',
      '&nosuch; &constructor; &toString; A&B AT&T;',
    ],
    ['impossible references as they are', '&#0; &#1114112; &#xFFFFFF;', '&#0; &#1114112; &#xFFFFFF;'],
    ['each reference once', '&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['no comments', 'a<!-- <p>dold</p>\n -->b', 'ab'],
    ['no comments with signs that close tags', 'a<!-- 1 > 0: dold -->b', 'ab'],
    ['no comments without words, nor what comes after one that never ends', 'a<!---->b<!-- dold', 'ab'],
    ['nothing that looks like markup in a comment that never ends', 'a<!-- <b>dold', 'a'],
    ['nothing of a script that never ends', 'a<script>alert(1)', 'a'],
    ['a line for each level of headings', 'a<h1>b</h1><h6>c</h6>d', 'a\nb\nc\nd'],
    ['no scripts and styles', 'a<script>alert("<p>1</p>")</script>b<STYLE>p{}</STYLE >c', 'abc'],
    ['no markup with attributes over lines', 'a<img\n src=x\n onerror=alert(1)>b', 'ab'],
    ['signs that open no tag', '3 < 5 och 7 > 2, a<5', '3 < 5 och 7 > 2, a<5'],
    ['nothing', '', ''],
    ['nothing of empty markup', '<p> </p><br><p></p>', ''],
  ] as const) {
    it(`has ${what}`, () => {
      expect(htmlToText(html)).to.equal(text);
    });
  }

  it('is made at once of long markup that never ends', () => {
    const parts = [
      '<',
      '<!--',
      '<script>',
      '<br ',
      '<p',
      '<a ',
      '&',
      '&#1',
      ' \n',
      '<a b="',
      '</script ',
      '</p ',
    ];
    for (const part of parts) {
      // So long that a search from each part to the end would take minutes.
      const html = part.repeat(1_000_000 / part.length);
      expect(htmlToText(html).length).to.be.at.most(html.length);
    }
  });
});
