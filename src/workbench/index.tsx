import { createRoot } from 'react-dom/client';
import { App } from './app';
import './workbench.css';
import './grid/grid.css';

createRoot(document.getElementById('root')!).render(<App />);
