require 'fog/aws'

$count = 0

# The result of a call; nil, and a line that says so, when it fails or does not answer what it should.
def call(name)
  $count += 1
  yield.tap { |result| puts "FALSE #{name}" if result == false }
rescue StandardError => error
  puts "FAILED #{name} #{error.class} #{error.message[0, 300]}"
end

def returned(name, &request) = call(name) { request.call.body['return'] == true }

ec2 = Fog::AWS::Compute.new(
  aws_access_key_id: 'AKIDTEST', aws_secret_access_key: 'SECRETTEST', region: 'us-east-1', endpoint: 'http://127.0.0.1:8520'
)

call('regions') { ec2.describe_regions }
call('zones') { ec2.describe_availability_zones }
call('account') { ec2.describe_account_attributes }
image = call('images') { ec2.describe_images('owner-alias' => 'amazon', 'architecture' => 'x86_64').body['imagesSet'].first['imageId'] }
key = call('create key pair') { ec2.key_pairs.create(name: 'fog') }
call('get key pair') { ec2.key_pairs.get('fog').name == 'fog' }

vpc = call('create vpc') { ec2.vpcs.create(cidr_block: '10.8.0.0/16') }
call('get vpc') { ec2.vpcs.get(vpc.id).cidr_block == '10.8.0.0/16' }
call('modify vpc') { ec2.modify_vpc_attribute(vpc.id, 'EnableDnsHostnames.Value' => true) }
call('classic link') { ec2.describe_vpc_classic_link(vpc_ids: [vpc.id]) }
subnet = call('create subnet') { ec2.subnets.create(vpc_id: vpc.id, cidr_block: '10.8.1.0/24', availability_zone: 'us-east-1a') }
returned('modify subnet') { ec2.modify_subnet_attribute(subnet.subnet_id, 'MapPublicIpOnLaunch' => true) }
gateway = call('create gateway') { ec2.internet_gateways.create }
call('attach gateway') { gateway.attach(vpc.id) }
table = call('create table') { ec2.route_tables.create(vpc_id: vpc.id) }
call('associate table') { ec2.associate_route_table(table.id, subnet.subnet_id).body['associationId'] }
returned('create route') { ec2.create_route(table.id, '0.0.0.0/0', gateway.id) }
call('tables') { ec2.route_tables.all('vpc-id' => vpc.id) }
acl = call('create acl') { ec2.network_acls.create(vpc_id: vpc.id) }
call('add rule') { acl.add_inbound_rule(100, Fog::AWS::Compute::NetworkAcl::TCP, 'allow', '0.0.0.0/0', 'PortRange.From' => 1, 'PortRange.To' => 2) }
call('delete acl') { acl.destroy }
options = call('create options') { ec2.dhcp_options.create('dhcp_configuration_set' => { 'domain-name' => 'example.com' }) }
call('associate options') { ec2.associate_dhcp_options(options.id, vpc.id) }

group = call('create group') { ec2.security_groups.create(name: 'fog', description: 'made by fog', vpc_id: vpc.id) }
call('authorize') { group.authorize_port_range(80..80) }
call('revoke') { group.revoke_port_range(80..80) }
group = call('get group') { ec2.security_groups.get_by_id(group.group_id) }

server = call('create server') do
  ec2.servers.create(
    image_id: image, flavor_id: 't3.small', key_name: 'fog', subnet_id: subnet.subnet_id, security_group_ids: [group.group_id],
    user_data: '#!/bin/sh', tags: { 'Name' => 'fog' }, monitoring: true, associate_public_ip: true,
    block_device_mapping: [{ 'DeviceName' => '/dev/sdf', 'Ebs.VolumeSize' => 5, 'Ebs.DeleteOnTermination' => true }]
  )
end
call('wait') { server.wait_for(60) { ready? } }
call('console') { ec2.get_console_output(server.id).body['output'] }
call('status') { ec2.describe_instance_status }
call('attribute') { ec2.describe_instance_attribute(server.id, 'instanceType') }
returned('modify') { ec2.modify_instance_attribute(server.id, 'DisableApiTermination.Value' => false) }
call('modify groups') { ec2.modify_instance_attribute(server.id, 'GroupId' => [group.group_id]) }
call('reboot') { server.reboot }
returned('create tags') { ec2.create_tags(server.id, { 'team' => 'shop', 'bare' => nil }) }
call('tags') { ec2.tags.all('resource-id' => server.id).map(&:key).sort == %w[Name bare team] }
returned('delete tags') { ec2.delete_tags(server.id, { 'team' => 'shop' }) }

volume = call('create volume') { ec2.volumes.create(availability_zone: server.availability_zone, size: 3, type: 'gp2') }
call('wait for volume') { volume.wait_for(30) { ready? } }
call('attach') { ec2.attach_volume(server.id, volume.id, '/dev/sdg') }
call('wait for attachment') { volume.wait_for(30) { state == 'in-use' } }
call('modify volume') { ec2.modify_volume(volume.id, 'Size' => 4) }
call('modifications') { ec2.describe_volumes_modifications('volume-id' => volume.id) }
call('volume status') { ec2.describe_volume_status('VolumeId' => [volume.id]) }
snapshot = call('snapshot') { ec2.snapshots.create(volume_id: volume.id, description: 'saved') }
call('wait for snapshot') { snapshot.wait_for(60) { ready? } }
call('restorable snapshots') { !ec2.describe_snapshots('RestorableBy' => 'self').body['snapshotSet'].empty? }
returned('share snapshot') { ec2.modify_snapshot_attribute(snapshot.id, 'Add.UserId' => ['210987654321']) }
call('copy snapshot') { ec2.copy_snapshot(snapshot.id, 'us-east-1') }

address = call('allocate') { ec2.addresses.create(domain: 'vpc') }
returned('associate') { ec2.associate_address(instance_id: server.id, allocation_id: address.allocation_id) }
call('get address') { ec2.addresses.get(address.public_ip).server_id == server.id }
call('disassociate') { address.reload.server = nil }
call('release') { address.destroy }

own = call('create image') { ec2.create_image(server.id, 'fog-image', 'made by fog', true).body['imageId'] }
sleep 1
returned('share image') { ec2.modify_image_attribute(own, 'Add.UserId' => ['210987654321'], 'Add.Group' => ['all']) }
call('copy image') { ec2.copy_image(own, 'us-east-1', 'fog-copy') }
call('register') { ec2.register_image('registered', 'of a snapshot', '/dev/sda1', [{ 'DeviceName' => '/dev/sda1', 'SnapshotId' => snapshot.id }]) }
call('deregister') { ec2.deregister_image(own).body['return'] == 'true' }
returned('create placement group') { ec2.create_placement_group('close', 'cluster') }
call('placement groups') { ec2.describe_placement_groups }
returned('delete placement group') { ec2.delete_placement_group('close') }
interface = call('create interface') { ec2.network_interfaces.create(subnet_id: subnet.subnet_id, group_set: [group.group_id]) }
returned('assign') { ec2.assign_private_ip_addresses(interface.network_interface_id, 'SecondaryPrivateIpAddressCount' => 1) }
returned('modify interface') { ec2.modify_network_interface_attribute(interface.network_interface_id, 'sourceDestCheck', false) }
call('delete interface') { interface.destroy }
spot = call('spot') { ec2.request_spot_instances(image, 't3.small', '0.05').body['spotInstanceRequestSet'].first['spotInstanceRequestId'] }
call('spot requests') { ec2.spot_requests.all }
call('cancel spot') { ec2.cancel_spot_instance_requests(spot) }
call('spot prices') { ec2.describe_spot_price_history('InstanceType' => ['t3.small']) }
call('offerings') { ec2.describe_reserved_instances_offerings('instance-type' => 't3.small') }

call('stop') { server.stop(force: true) }
call('wait for stop') { server.wait_for(30) { state == 'stopped' } }
returned('change type') { ec2.modify_instance_attribute(server.id, 'InstanceType.Value' => 't3.medium') }
call('start') { server.start }
call('wait for start') { server.wait_for(30) { ready? } }
call('terminate') { server.destroy }
call('delete key pair') { key.destroy }
puts "#{$count} calls"
