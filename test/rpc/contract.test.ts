import { memoryTransport } from '#shared/rpc/memoryTransport.ts';

import { startBackend } from './backendUnderTest.ts';
import { contractSuite } from './contractSuite.ts';
import { httpTransport, openSession, startHttp } from './httpUnderTest.ts';

contractSuite('a call in the same process', () => {
  const under = startBackend();
  return Promise.resolve({
    transport: memoryTransport(under.backend),
    folder: under.folder,
    emit: under.backend.emit,
    bugs: under.bugs,
    hasNativeDialogs: true,
    close: under.close,
  });
});

contractSuite('loopback HTTP', async () => {
  const http = await startHttp();
  const cookie = await openSession(http);
  return {
    transport: httpTransport(http.origin, cookie),
    folder: http.under.folder,
    emit: http.under.backend.emit,
    bugs: http.under.bugs,
    hasNativeDialogs: false,
    close: http.close,
  };
});
