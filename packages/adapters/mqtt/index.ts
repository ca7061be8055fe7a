export { type MqttClientSettings, mqttClientSource } from './client-source.ts'
export { type BrokerSettings, embeddedBroker } from './embedded-broker.ts'
export { reachableHost } from './reachable-host.ts'
