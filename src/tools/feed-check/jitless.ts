// Tells zod to compile nothing: as schemas are built it would try code from text, which a strict CSP reports. Imported before them.
import { config } from 'zod';

config({ jitless: true });
