// Serves the pane over HTTPS with a development certificate and opens desktop Excel with the add-in in it.
// The vendor's tools are fetched when asked for: they bring a native module (keytar) that many machines
// cannot build, and nothing else here needs them.
import { execFileSync, spawn } from 'node:child_process';
import { platform } from 'node:process';

if (platform !== 'win32' && platform !== 'darwin') {
  console.error(
    '桌面版 Excel 只在 Windows 和 macOS 上。请用 npm start 打开工作台，或按 README 在网页版 Excel 中加载。',
  );
  process.exit(1);
}

const shell = platform === 'win32';
const npx = (...words: string[]) => execFileSync('npx', ['--yes', ...words], { stdio: 'inherit', shell });

npx('office-addin-dev-certs@3', 'install');
const server = spawn('npx', ['webpack', 'serve', '--mode', 'development', '--env', 'https'], {
  stdio: 'inherit',
  shell,
});
try {
  npx('office-addin-debugging@7', 'start', 'manifest.xml', 'desktop', '--app', 'excel', '--no-debug');
} catch {
  server.kill();
  console.error('没有打开 Excel。请确认已安装桌面版 Excel，或按 README 手动加载 manifest.xml。');
  process.exit(1);
}
console.log('关闭时先按 Ctrl+C，再运行 npx office-addin-debugging@7 stop manifest.xml。');
