import { createRoot } from 'react-dom/client';
import { App } from './app';
import './workbench.css';

createRoot(document.getElementById('root')!).render(<App />);
