// Tells zod to compile nothing: it would try `new Function` as schemas are built, which a strict CSP reports. Imported before them.
import { config } from 'zod';

config({ jitless: true });
