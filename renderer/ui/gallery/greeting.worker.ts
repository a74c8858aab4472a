/** Answers once, to show that a worker starts under the content security policy. */
addEventListener('message', (event: MessageEvent<unknown>) => {
  postMessage(`Hello from the ${String(event.data)}`);
});
