import * as C from './test/bench/compare';
import { openWorkbook } from './src/xlsx';
import { recognise } from './src/form';
import { Sheet } from './src/sheet';
import { compareTables } from './src/compare';
void (async()=>{
 const files=[await (C as any).table('申报','绩效目标申报表'),await (C as any).table('自评','绩效自评表')];
 for(let k=0;k<12;k++){const t0=performance.now();const snaps=await Promise.all(files.map(f=>openWorkbook(f)));const t1=performance.now();const forms=snaps.map(s=>recognise(new Sheet(s.snapshots[0]!))[0]!);const t2=performance.now();const r=compareTables(forms.map((form,i)=>({path:String(i),form})));const t3=performance.now();if(k>9)console.log(t1-t0,t2-t1,t3-t2,r.pairs[0]?.matches.filter(m=>m.kind==='reworded').length,r.pairs[0]?.findings.length)}
})();
