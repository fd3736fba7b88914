import { createRoot } from 'react-dom/client';
import { App } from './App';
import './workbench.css';

createRoot(document.getElementById('root')!).render(<App />);
