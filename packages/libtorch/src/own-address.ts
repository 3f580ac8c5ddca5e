import { createSocket } from "node:dgram";
import { lookup } from "node:dns/promises";
import { once } from "node:events";
import { networkInterfaces } from "node:os";

const isLoopback = (address: string): boolean => address.startsWith("127.") || address === "::1";

/**
 * The address of this machine under which the machine `host` reaches it: that of the network interface
 * that leads there. Many systems name themselves 127.0.1.1, which no other machine can reach; then it is
 * the first address that others see.
 *
 * @throws the system's error (ENOTFOUND, …) when there is no such host
 */
export async function ownAddressTowards(host: string): Promise<string> {
  const { address: target, family } = await lookup(host);
  if (isLoopback(target)) {
    const meansThisMachine = host === "localhost" || isLoopback(host);
    return meansThisMachine ? target : (outsideAddress() ?? target);
  }
  const socket = createSocket(family === 6 ? "udp6" : "udp4");
  try {
    // Connecting a datagram socket sends nothing; it only picks the way.
    socket.connect(9, target);
    await once(socket, "connect");
    return socket.address().address;
  } finally {
    socket.close();
  }
}

function outsideAddress(): string | undefined {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.find(({ internal, family }) => !internal && family === "IPv4")?.address;
}
