// Step by step, where the code goes in each CMS: what was tried, what its own documentation says, and nothing else.
import { say } from '../say.js';

export interface CmsNote {
  id: string;
  name: string;
  /** The form of the code that it is about; none where an address is all that is needed. */
  form?: 'script' | 'iframe' | 'static';
  /** At most seven. */
  steps: string[];
  /** Whether it was tried, with the versions, or only read about. */
  tried: string;
  /** The product's own pages that the steps rest on. */
  sources?: { title: string; url: string }[];
}

/** The notes, in the language that is spoken. */
export const notes = (): CmsNote[] => [
  wordpress(),
  wordpressNetwork(),
  sitevision(),
  optimizely(),
  screen(),
  other(),
];

/** What test/cms tries, and with what. */
const triedInWordPress = () =>
  say(
    'Provat i WordPress 6.1 med PHP 8.2 och temat Twenty Twenty-Three, från Debian 12.',
    'Tried in WordPress 6.1 with PHP 8.2 and the theme Twenty Twenty-Three, of Debian 12.',
  );

const ROLES = {
  title: 'WordPress: Roles and Capabilities',
  url: 'https://wordpress.org/documentation/article/roles-and-capabilities/',
};

const wordpress = (): CmsNote => ({
  id: 'wordpress',
  name: 'WordPress',
  form: 'script',
  steps: [
    say(
      'Logga in som redaktör eller administratör. När en författare eller medarbetare sparar tar WordPress bort skript och ramar: bara texten blir kvar.',
      'Log in as an editor or administrator. When an author or contributor saves, WordPress takes away scripts and frames: only the text stays.',
    ),
    say(
      'Lägg till blocket ”Anpassad HTML” (Custom HTML) där löftena ska stå. Klistra in koden i blocket, inte i löpande text.',
      'Add the block “Custom HTML” where the promises are to stand. Paste the code into the block, not into the text.',
    ),
    say('Publicera.', 'Publish.'),
    say(
      'I den gamla redigeraren: klistra in under fliken Text. Gå inte till fliken Visuell efteråt, för då försvinner elementet.',
      'In the old editor: paste under the tab Text. Do not go to the tab Visual afterwards, for then the element disappears.',
    ),
    say(
      'Öppna sidan utan att vara inloggad och se efter att löftena syns en gång.',
      'Open the page without being logged in, and see that the promises are shown once.',
    ),
    say(
      'Får du inte klistra in skript? Be en redaktör, eller ta statisk HTML: den överlever för alla.',
      'Are you not allowed to paste scripts? Ask an editor, or take static HTML: it survives for everybody.',
    ),
  ],
  tried: triedInWordPress(),
  sources: [ROLES],
});

const wordpressNetwork = (): CmsNote => ({
  id: 'wordpress-multisite',
  name: say('WordPress, flera webbplatser (multisite)', 'WordPress, several sites (multisite)'),
  form: 'static',
  steps: [
    say(
      'Ta statisk HTML. När andra än nätverkets superadmin sparar tar WordPress bort skript och ramar, även för webbplatsens administratör.',
      'Take static HTML. When others than the network’s super admin save, WordPress takes away scripts and frames, even for the site’s administrator.',
    ),
    say(
      'Lägg till blocket ”Anpassad HTML” (Custom HTML), klistra in koden och publicera. Rubriker, listor och länkar till varje löfte blir kvar.',
      'Add the block “Custom HTML”, paste the code and publish. Headings, lists and links to each promise stay.',
    ),
    say(
      'Kopiera koden på nytt när löftena ändras. Texten uppdaterar sig inte själv.',
      'Copy the code anew when the promises change. The text does not update itself.',
    ),
    say(
      'Vill ni ha skriptet eller ramen? Be nätverkets superadmin att klistra in koden.',
      'Do you want the script or the frame? Ask the network’s super admin to paste the code.',
    ),
    say(
      'Låt sedan bara superadmin ändra det inlägget. Sparar någon annan försvinner skriptet igen.',
      'Then let only the super admin change that post. When somebody else saves it, the script is gone again.',
    ),
  ],
  tried: triedInWordPress(),
  sources: [ROLES],
});

const sitevision = (): CmsNote => ({
  id: 'sitevision',
  name: 'Sitevision',
  form: 'script',
  steps: [
    say(
      'Lägg till en HTML-modul där löftena ska stå.',
      'Add an HTML module where the promises are to stand.',
    ),
    say(
      'Finns ingen HTML-modul att välja? Din roll bestämmer vilka moduler du får lägga till. Be den som är administratör.',
      'Is there no HTML module to choose? Your role decides which modules you may add. Ask an administrator.',
    ),
    say('Klistra in koden i modulen och publicera.', 'Paste the code into the module and publish.'),
    say(
      'Öppna sidan utan att vara inloggad. Syns bara vanlig text har skriptet inte kommit fram: fråga om webbplatsen har en Content-Security-Policy, och lämna över raderna som hör till koden.',
      'Open the page without being logged in. If there is plain text alone, the script did not arrive: ask whether the site has a Content-Security-Policy, and hand over the lines that go with the code.',
    ),
    say(
      'Går det ändå inte? Prova iframe, och sist statisk HTML, i samma modul.',
      'Still not? Try the iframe, and last the static HTML, in the same module.',
    ),
  ],
  tried: say(
    'Inte provat. Att HTML-modulen finns och att rollen styr står i Sitevisions hjälp.',
    'Not tried. That there is an HTML module, and that the role decides, is in Sitevision’s help.',
  ),
  sources: [
    {
      title: 'Sitevision: Lathund: Vad är element och tillägg?',
      url: 'https://help.sitevision.se/12704466.html',
    },
    {
      title: 'Sitevision: Good to know about permissions',
      url: 'https://help.sitevision.se/en/12702259.html',
    },
  ],
});

const optimizely = (): CmsNote => ({
  id: 'optimizely',
  name: 'Optimizely',
  form: 'script',
  steps: [
    say(
      'Klistra inte in koden i den vanliga textrutan. Den heter TinyMCE och tar bort element som den inte känner till.',
      'Do not paste the code into the usual text field. It is called TinyMCE, and takes away elements that it does not know.',
    ),
    say(
      'Fråga den som utvecklar webbplatsen om det finns ett block för HTML-kod. Klistra i så fall in koden där och publicera.',
      'Ask whoever develops the site whether there is a block for HTML code. If so, paste the code there and publish.',
    ),
    say(
      'Finns inget sådant block kan utvecklaren lägga skriptet i sidmallen och tillåta elementet i textrutan (extended_valid_elements). Det ställs in i kod, inte av en redaktör.',
      'If there is none, the developer can put the script into the page’s template and allow the element in the text field (extended_valid_elements). That is set in code, not by an editor.',
    ),
    say(
      'Öppna sidan utan att vara inloggad och se efter att löftena syns.',
      'Open the page without being logged in, and see that the promises are shown.',
    ),
    say(
      'Går inget av det? Ta statisk HTML, visa den i en webbläsare, och kopiera texten därifrån till textrutan.',
      'Does none of it work? Take the static HTML, show it in a browser, and copy the text from there into the text field.',
    ),
  ],
  tried: say(
    'Inte provat. Hur textrutan rensar och ställs in står i Optimizelys och TinyMCE:s dokumentation.',
    'Not tried. How the text field cleans and is set up is in the documentation of Optimizely and TinyMCE.',
  ),
  sources: [
    {
      title: 'Optimizely: TinyMCE editor app',
      url: 'https://docs.developers.optimizely.com/content-management-system/docs/tinymce-editor',
    },
    {
      title: 'TinyMCE: Content filtering options',
      url: 'https://www.tiny.cloud/docs/tinymce/latest/content-filtering/',
    },
  ],
});

const screen = (): CmsNote => ({
  id: 'screen',
  name: say('Infoskärm, till exempel PLAYipp', 'A screen in a hall, such as PLAYipp'),
  steps: [
    say(
      'En skärm behöver ingen kod, bara en adress: embed/signage.html på servern där medborgarlöftena ligger.',
      'A screen needs no code, only an address: embed/signage.html on the server where the promises lie.',
    ),
    say(
      'Skriv skolans plats och tider i adressen, till exempel embed/signage.html?latitude=63.83&longitude=20.26&day-start=08:10&day-end=14:50.',
      'Write the school’s place and hours into the address, such as embed/signage.html?latitude=63.83&longitude=20.26&day-start=08:10&day-end=14:50.',
    ),
    say(
      'Öppna adressen i en vanlig webbläsare och se efter att den visar rätt.',
      'Open the address in an ordinary browser, and see that it shows what it should.',
    ),
    say(
      'Lägg in adressen som webblänk i skärmens system. PLAYipp visar webblänkar.',
      'Add the address as a web link in the screen’s system. PLAYipp shows web links.',
    ),
    say(
      'Visar skärmen bara bilder eller inga skript? Skriv ut affischen, embed/poster.html, på A4.',
      'Does the screen show pictures alone, or run no scripts? Print the poster, embed/poster.html, on A4.',
    ),
  ],
  tried: say(
    'Sidan är provad i Chromium, Firefox och WebKitGTK. Inte provat i PLAYipp.',
    'The page was tried in Chromium, Firefox and WebKitGTK. Not tried in PLAYipp.',
  ),
});

const other = (): CmsNote => ({
  id: 'other',
  name: say('Ett annat CMS', 'Another CMS'),
  form: 'script',
  steps: [
    say(
      'Leta efter ett fält eller block för HTML-kod. Klistra in koden där, inte i löpande text.',
      'Look for a field or a block for HTML code. Paste the code there, not into the text.',
    ),
    say(
      'Publicera, och öppna sidan utan att vara inloggad.',
      'Publish, and open the page without being logged in.',
    ),
    say(
      'Syns löftena, men bara som vanlig text? Då togs skriptet bort eller stoppades. Prova iframe: en del föreningsverktyg tillåter bara det.',
      'Are the promises shown, but as plain text? Then the script was taken away or blocked. Try the iframe: some site builders for associations allow nothing else.',
    ),
    say(
      'Syns ingenting? Ta statisk HTML. Den är bara rubriker, stycken och listor.',
      'Is nothing shown? Take the static HTML. It is headings, paragraphs and lists alone.',
    ),
    say(
      'Syns koden i stället för löftena? Då hamnade den i löpande text. Klistra in den i ett fält för HTML-kod.',
      'Is the code shown instead of the promises? Then it ended up in the text. Paste it into a field for HTML code.',
    ),
    say(
      'Är något annat fel? Klistra in sidans HTML under ”Kontrollera din sida”.',
      'Is something else wrong? Paste the page’s HTML under “Check your page”.',
    ),
  ],
  tried: say('Inte provat: det beror på ditt CMS.', 'Not tried: it depends on your CMS.'),
});
