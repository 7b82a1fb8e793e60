// What happens where a page registers the elements more than once, or in its own way.
import { expect } from '@open-wc/testing';
import { MedborgarloftenElement } from '../../src/ui/base-element.js';
import { PromiseList } from '../../src/elements/promise-list/promise-list.js';
import { version } from '../../src/version.js';
import { warnings } from '../elements/page.js';

/** Each test's own element names: a name can be registered once in a page. */
let count = 0;
const newTag = () => `prov-element-${++count}`;

/** An own class, for a class has one name. */
const newClass = () => class extends PromiseList {};

/** What define says on the console. */
const said = (action: () => void) => warnings(() => Promise.resolve(action()));

function scopedRegistry(): CustomElementRegistry | undefined {
  try {
    return new CustomElementRegistry();
  } catch {
    return undefined;
  }
}

describe('define()', () => {
  it('registers the class under its own name unless another is given', () => {
    expect(customElements.get('promise-list')).to.equal(PromiseList);
    const tag = newTag();
    const own = newClass();
    own.define(tag);
    expect(customElements.get(tag)).to.equal(own);
    expect(document.createElement(tag)).to.be.instanceOf(PromiseList);
  });

  it('is silent where the same version is registered already', async () => {
    const tag = newTag();
    newClass().define(tag);
    expect(await said(() => newClass().define(tag))).to.deep.equal([]);
  });

  it('warns where another version is, names both, and leaves it', async () => {
    const tag = newTag();
    const older = newClass();
    Object.defineProperty(older, 'version', { value: '0.9.0' });
    customElements.define(tag, older);
    const lines = await said(() => newClass().define(tag));
    expect(lines).to.have.length(1);
    expect(lines[0]).to.include(tag).and.include('0.9.0').and.include(version);
    expect(customElements.get(tag)).to.equal(older);
  });

  it('warns where somebody else’s element has the name', async () => {
    const tag = newTag();
    customElements.define(tag, class extends HTMLElement {});
    const lines = await said(() => newClass().define(tag));
    expect(lines).to.have.length(1);
    expect(lines[0]).to.include('unknown');
  });

  it('gives a second name to a subclass', () => {
    const [first, second] = [newTag(), newTag()];
    const own = newClass();
    own.define(first);
    own.define(second);
    const other = customElements.get(second)!;
    expect(other).to.not.equal(own);
    expect(other.prototype).to.be.instanceOf(own);
    expect(document.createElement(second)).to.be.instanceOf(MedborgarloftenElement);
  });

  it('registers in a registry that is handed in, and not on the page', () => {
    const tag = newTag();
    const registered = new Map<string, CustomElementConstructor>();
    const registry = {
      get: (name: string) => registered.get(name),
      define: (name: string, it: CustomElementConstructor) => void registered.set(name, it),
    } as unknown as CustomElementRegistry;
    PromiseList.define(tag, registry);
    expect(registered.get(tag)).to.equal(PromiseList);
    expect(customElements.get(tag)).to.be.undefined;
  });

  // Firefox has none yet: a registry that is handed in is tested above.
  const scoped = scopedRegistry();
  if (scoped)
    it('registers in a scoped registry, where the browser has them', () => {
      PromiseList.define('promise-list', scoped);
      expect(scoped.get('promise-list')).to.exist;
    });

  it('never throws: not for a bad name, nor for a registry that refuses', async () => {
    const refuse = () => {
      throw new DOMException('', 'NotSupportedError');
    };
    const registry = { get: () => undefined, define: refuse } as unknown as CustomElementRegistry;
    const lines = await said(() => {
      PromiseList.define('Inget Namn');
      PromiseList.define('promise-list', registry);
    });
    expect(lines).to.have.length(2);
  });
});
