// Puts the example on a page.
import { createRoot } from 'react-dom/client';
import { Promises } from './promises';

createRoot(document.querySelector('#app')!).render(<Promises />);
