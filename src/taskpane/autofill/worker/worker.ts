import { serveStore } from './serve-store';
import { openSourceStore } from './source-store';

serveStore(openSourceStore(), self);
