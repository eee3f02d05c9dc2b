import { startBackend } from './test/backend/server.ts';
for (const scenario of ['migrate','half-done','setup'] as const) {
  const t0 = performance.now();
  const b = await startBackend({ scenario, slowness: 10 }, { portal: { shell: {html:'<head></head>',js:'',css:''}, frame: {html:'',js:'',css:''} } });
  const t1 = performance.now();
  const o = await b.outcome();
  console.log(scenario, 'start', Math.round(t1-t0), 'outcome', Math.round(performance.now()-t1));
  console.log(o.signInWorksFor.slice(0,2), o.signInWorksFor.length, o.signInWorksFor.filter(x=>x.through.length).length, o.legacyApplication, o.alohiApplication, o.serviceProvider);
  const s = b.snapshot(); b.restore(s);
  await b.stop();
}
