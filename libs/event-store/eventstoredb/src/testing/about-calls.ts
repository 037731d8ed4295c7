import { randomUUID } from 'node:crypto';
import type { Empty } from '@eventstore/db-client/generated/shared_pb.js';
import type { ClusterInfo } from '@eventstore/db-client/generated/gossip_pb.js';
import type { SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb.js';
import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { handleUnaryCall } from '@grpc/grpc-js';
import type { Running } from './running.ts';

const STREAMS = 'event_store.client.streams.streams';
const methods: readonly (readonly [string, readonly string[]])[] = [
  ['read', ['position', 'events']],
  ['append', []],
  ['batchappend', ['deadline_duration']],
];

/** Names the version whose behaviour this server was checked against. */
export const featuresCall =
  (running: Running): handleUnaryCall<Empty, SupportedMethods> =>
  (_call, answer) => {
    const supported = methods.map(([name, list]) =>
      new features.SupportedMethod()
        .setServiceName(STREAMS)
        .setMethodName(name)
        .setFeaturesList([...list]),
    );
    const all = new features.SupportedMethods().setEventStoreServerVersion('23.10.8').setMethodsList(supported);
    void running.hold().then(() => answer(null, all));
  };

/** A cluster of one, whose leader is reached at the port that the client knows. */
export const gossipCall =
  (running: Running): handleUnaryCall<Empty, ClusterInfo> =>
  (_call, answer) => {
    const member = new gossip.MemberInfo()
      .setInstanceId(new shared.UUID().setString(randomUUID()))
      .setTimeStamp(String(Date.now()))
      .setState(gossip.MemberInfo.VNodeState.LEADER)
      .setIsAlive(true)
      .setHttpEndPoint(new gossip.EndPoint().setAddress('127.0.0.1').setPort(running.port()));
    answer(null, new gossip.ClusterInfo().setMembersList([member]));
  };
