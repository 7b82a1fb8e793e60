// Where a list takes its feed from, what it tells the page of it, and what stands there until it has one.
import { expect, fixture, html } from '@open-wc/testing';
import type { PromiseList } from '../../src/elements/promise-list/promise-list.js';
import type { FeedLoadEvent } from '../../src/ui/events.js';
import { feedSource } from '../../src/ui/feed-source.js';
import { version } from '../../src/version.js';
import { servers } from '../wtr/browser.js';
import { all, fixtureUntil, next, one, text, umea, warnings, wordings } from './page.js';

const newKey = () => crypto.randomUUID();
const slots = (element: Element) => all(element, 'slot:not([name])').length > 0;
const hasState = (element: Element, name: string) => element.matches(`:state(${name})`);

describe('<promise-list> and its feed', () => {
  it('loads what src names and tells the page, through shadow roots', async () => {
    const { feeds } = await servers();
    const url = `${feeds}/feed/${newKey()}`;
    const { element, event } = await fixtureUntil<PromiseList, FeedLoadEvent>(
      html`<promise-list src=${url}></promise-list>`,
      'medborgarloften-load',
    );
    expect(event.bubbles && event.composed).to.be.true;
    expect(event.url).to.equal(url);
    expect(event.document.items).to.have.length(1);
    expect(event.problems).to.deep.equal([]);
    expect(wordings(element)).to.have.length(1);
  });

  it('asks once however many lists want it', async () => {
    const { feeds } = await servers();
    const key = newKey();
    const one = html`<promise-list src="${feeds}/feed/${key}"></promise-list>`;
    await fixtureUntil(html`<div>${one}${one}${one}</div>`, 'medborgarloften-load');
    const count = (await (await fetch(`${feeds}/count/${key}`)).json()) as unknown;
    expect(count).to.deep.equal({ count: 1, aborted: 0 });
  });

  it('asks nobody where .feed is given, and names no address', async () => {
    const { feeds } = await servers();
    const key = newKey();
    const { event } = await fixtureUntil<PromiseList, FeedLoadEvent>(
      html`<promise-list src="${feeds}/feed/${key}" .feed=${umea()}></promise-list>`,
      'medborgarloften-load',
    );
    expect(event.url).to.be.undefined;
    const count = (await (await fetch(`${feeds}/count/${key}`)).json()) as unknown;
    expect(count).to.deep.equal({ count: 0, aborted: 0 });
  });

  it('asks no more when it is moved on the page', async () => {
    const { feeds } = await servers();
    const key = newKey();
    const { element } = await fixtureUntil<PromiseList>(
      html`<promise-list src="${feeds}/feed/${key}"></promise-list>`,
      'medborgarloften-load',
    );
    const { parentElement } = element;
    const other = document.createElement('div');
    parentElement!.append(other);
    other.append(element);
    await element.updateComplete;
    await Promise.resolve();
    parentElement!.append(element);
    await element.updateComplete;
    expect(wordings(element)).to.have.length(1);
    const count = (await (await fetch(`${feeds}/count/${key}`)).json()) as unknown;
    expect(count).to.deep.equal({ count: 1, aborted: 0 });
  });

  it('says of a failed refresh that the newer is missing, and shows what it has', async () => {
    const { feeds } = await servers();
    const url = `${feeds}/get/${newKey()}`;
    const put = (body: string) => fetch(url.replace('/get/', '/put/'), { method: 'POST', body });
    await put(JSON.stringify(umea()));
    const { element } = await fixtureUntil<PromiseList>(
      html`<promise-list src=${url}></promise-list>`,
      'medborgarloften-load',
    );
    await put('<p>Underhåll</p>');
    const failed = next(element, 'medborgarloften-error');
    feedSource(url).retry();
    await failed;
    expect(text(one(element, '[part="error"]'))).to.match(
      /^Löftena kunde inte uppdateras: filen är fel skriven/,
    );
    expect(wordings(element)).to.have.length(7);
    expect(hasState(element, 'stale')).to.be.true;
  });

  it('takes a feed written inside it, and asks nobody', async () => {
    const { feeds } = await servers();
    const key = newKey();
    const script = document.createElement('script');
    script.type = 'application/feed+json';
    script.textContent = JSON.stringify(umea());
    const element = await fixture<PromiseList>(
      html`<promise-list src="${feeds}/feed/${key}">${script}</promise-list>`,
    );
    expect(wordings(element)).to.have.length(7);
    const count = (await (await fetch(`${feeds}/count/${key}`)).json()) as unknown;
    expect(count).to.deep.equal({ count: 0, aborted: 0 });
  });

  it('takes a feed that the page writes into it later', async () => {
    const { feeds } = await servers();
    const element = await fixture<PromiseList>(
      html`<promise-list src=${`${feeds}/${newKey()}?status=404`}><p>Reserv</p></promise-list>`,
    );
    const script = document.createElement('script');
    script.type = 'application/feed+json';
    script.textContent = JSON.stringify(umea());
    const loaded = next(element, 'medborgarloften-load');
    element.append(script);
    await loaded;
    expect(wordings(element)).to.have.length(7);
  });

  it('waits for a feed inside it that the parser has not finished', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Värdsidan"></iframe>`);
    const page = frame.contentDocument!;
    const module = new URL('../../src/entries/define.ts', import.meta.url).href;
    const feed = JSON.stringify(umea());
    const half = feed.length >> 1;

    page.open();
    page.write(
      `<!doctype html><html lang="sv"><title>Värdsidan</title><script type="module" src="${module}"></script>`,
    );
    // Upgraded while the parser is inside it: the class comes from the frame's own script, before the document ends.
    page.write('<promise-list src="/finns-inte.json"><p>Reserv</p><script type="application/feed+json">');
    page.write(feed.slice(0, half));
    const { customElements } = frame.contentWindow!;
    const imported = frame.contentWindow!.document.createElement('script');
    imported.type = 'module';
    imported.textContent = `import ${JSON.stringify(module)}; dispatchEvent(new Event('registered'));`;
    const registered = next(frame.contentWindow!, 'registered');
    page.head.append(imported);
    await registered;
    const element = page.querySelector('promise-list')!;
    expect(customElements.get('promise-list')).to.exist;
    await element.updateComplete;
    expect(slots(element), 'the light DOM stays').to.be.true;

    const loaded = next(page, 'medborgarloften-load');
    page.write(`${feed.slice(half)}</script></promise-list>`);
    page.close();
    await loaded;
    expect(wordings(element)).to.have.length(7);
  });

  it('keeps what stands inside until there is something better, and again when there is nothing', async () => {
    const { feeds } = await servers();
    const element = await fixture<PromiseList>(
      html`<promise-list src="${feeds}/hang/${newKey()}"
        ><p>Löftena finns på kommunens sida.</p></promise-list
      >`,
    );
    expect(slots(element), 'loading').to.be.true;
    expect(all(element, '[part="loading"]'), 'the page’s own words are enough').to.be.empty;
    element.feed = umea();
    await element.updateComplete;
    expect(slots(element), 'ready').to.be.false;
    element.area = 'finns-inte';
    await element.updateComplete;
    expect(slots(element), 'empty').to.be.true;
    element.feed = 'inte JSON';
    await element.updateComplete;
    expect(slots(element), 'error').to.be.true;
  });

  it('says that promises are on their way where nothing stands inside', async () => {
    const { feeds } = await servers();
    const element = await fixture<PromiseList>(
      html`<promise-list src="${feeds}/hang/${newKey()}"></promise-list>`,
    );
    expect(text(one(element, '[part="loading"]'))).to.equal('Hämtar löftena …');
  });

  it('loads the new feed when src changes', async () => {
    const { feeds } = await servers();
    const { element } = await fixtureUntil<PromiseList>(
      html`<promise-list src="${feeds}/feed/ett"></promise-list>`,
      'medborgarloften-load',
    );
    const loaded = next(element, 'medborgarloften-load');
    element.src = `${feeds}/feed/tva`;
    await loaded;
    expect(wordings(element)).to.deep.equal(['Vi lovar tva.']);
  });

  it('shows the state to the page’s styles', async () => {
    const { feeds } = await servers();
    const element = await fixture<PromiseList>(
      html`<promise-list src="${feeds}/hang/${newKey()}"></promise-list>`,
    );
    const states = () =>
      ['loading', 'ready', 'empty', 'error', 'preview'].filter((it) => hasState(element, it));
    expect(states()).to.deep.equal(['loading']);
    element.feed = umea();
    await element.updateComplete;
    expect(states()).to.deep.equal(['ready']);
    element.area = 'finns-inte';
    await element.updateComplete;
    expect(states()).to.deep.equal(['empty']);
    element.feed = '{';
    await element.updateComplete;
    expect(states()).to.deep.equal(['error']);
    element.now = '2026-10-12';
    await element.updateComplete;
    expect(states()).to.deep.equal(['error', 'preview']);
  });

  it('always shows that it is a preview', async () => {
    const element = await fixture(html`<promise-list .feed=${umea()} now="2026-10-12"></promise-list>`);
    expect(text(one(element, '[part="badge"]'))).to.equal('Förhandsvisning 12 oktober 2026');
  });

  it('names each problem once on the console and in the event', async () => {
    const feed = umea();
    feed.items[0]!._medborgarloften.area = 'finns-inte';
    feed.items[1]!.date_published = '2026-02-30T00:00:00+01:00';
    let event: FeedLoadEvent | undefined;
    const lines = await warnings(async () => {
      ({ event } = await fixtureUntil<PromiseList, FeedLoadEvent>(
        html`<promise-list .feed=${feed}></promise-list>`,
        'medborgarloften-load',
      ));
    });
    expect(lines).to.have.length(1);
    expect(lines[0]).to.include('finns-inte').and.include('2026-02-30');
    expect(event?.problems.map(({ found }) => found).join())
      .to.include('finns-inte')
      .and.include('2026-02-30');
  });

  it('names them once where a script moves the list', async () => {
    const feed = umea();
    feed.items[0]!._medborgarloften.area = 'finns-inte';
    const lines = await warnings(async () => {
      const element = await fixture<PromiseList>(html`<promise-list .feed=${feed}></promise-list>`);
      document.body.append(element);
      await element.updateComplete;
      element.remove();
    });
    expect(lines).to.have.length(1);
  });

  it('names version, address and problems where an editor asks for debug', async () => {
    const { feeds } = await servers();
    const url = `${feeds}/feed/${newKey()}`;
    const { element } = await fixtureUntil(
      html`<promise-list src=${url} debug></promise-list>`,
      'medborgarloften-load',
    );
    const panel = one<HTMLElement>(element, '[part="debug"]');
    expect(text(panel)).to.include(version).and.include(url);
    const [line] = panel.innerText.split('\n');
    expect(line!.split(`${version}: `)[1], 'a line each').to.match(/^\S+$/);
  });
});
