/** A response of bytes. In a stream they are handed on; given as they are, they would be copied four times. */
export function bytesResponse(bytes: Uint8Array, type?: string): Response {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
  return new Response(body, type ? { headers: { 'Content-Type': type } } : {});
}
