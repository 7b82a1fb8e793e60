// The page of the feed editor: speaks the language that its address asks for, and puts the editor on it.
import { FeedEditor } from '../feed-editor/feed-editor.js';
import { speak } from '../say.js';

if (new URLSearchParams(location.search).get('lang') === 'en') speak('en');
customElements.define('feed-editor', FeedEditor);
