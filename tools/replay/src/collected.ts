/** Everything a stream holds, in memory. */
export const collected = async <Value>(stream: AsyncIterable<Value>): Promise<Value[]> => {
  const all: Value[] = [];
  for await (const value of stream) all.push(value);
  return all;
};
