from libcloud.compute.providers import get_driver
from libcloud.compute.types import Provider

import calls
from calls import call, settle

# The driver signs by Signature Version 2 unless it is told to do otherwise.
ec2 = get_driver(Provider.EC2)(
    'AKIDTEST', 'SECRETTEST', region='us-east-1', host='127.0.0.1', port=8520, secure=False, signature_version='4'
)

sizes = {size.id: size for size in call('sizes', ec2.list_sizes)}
images = call('images', lambda: ec2.list_images(ex_owner='amazon'))
image = next(each for each in images if each.extra['architecture'] == 'x86_64')
zone = call('locations', ec2.list_locations)[0]
call('zones', ec2.ex_list_availability_zones)
call('limits', ec2.ex_get_limits)
call('reserved nodes', ec2.ex_list_reserved_nodes)

call('create key pair', lambda: ec2.create_key_pair('libcloud'))
call('list key pairs', ec2.list_key_pairs)
call('get key pair', lambda: ec2.get_key_pair('libcloud'))

group = call('create group', lambda: ec2.ex_create_security_group('libcloud', 'made by libcloud'))['group_id']
call('authorize', lambda: ec2.ex_authorize_security_group_ingress(group, 22, 22, cidr_ips=['0.0.0.0/0']))
call('authorize by name', lambda: ec2.ex_authorize_security_group('libcloud', '80', '80', '0.0.0.0/0'))
call('authorize all', lambda: ec2.ex_authorize_security_group_permissive('libcloud'))
call('authorize group', lambda: ec2.ex_authorize_security_group_ingress(group, 1, 2, group_pairs=[{'group_id': group}]))
call('authorize egress', lambda: ec2.ex_authorize_security_group_egress(group, 22, 22, cidr_ips=['10.0.0.0/8']))
call('revoke', lambda: ec2.ex_revoke_security_group_ingress(group, 22, 22, cidr_ips=['0.0.0.0/0']))
call('revoke egress', lambda: ec2.ex_revoke_security_group_egress(group, 22, 22, cidr_ips=['10.0.0.0/8']))
call('list groups', ec2.ex_list_security_groups)
call('get groups', lambda: ec2.ex_get_security_groups(group_names=['libcloud']))

node = call(
    'create node',
    lambda: ec2.create_node(
        name='one',
        image=image,
        size=sizes['t3.small'],
        location=zone,
        ex_keyname='libcloud',
        ex_securitygroup=['libcloud'],
        ex_metadata={'team': 'shop'},
        ex_userdata='#!/bin/sh',
        ex_blockdevicemappings=[{'DeviceName': '/dev/sdf', 'Ebs': {'VolumeSize': 8}}],
        ex_terminate_on_shutdown=True,
    ),
)
call('wait', lambda: ec2.wait_until_running([node], timeout=30, wait_period=1))
call('list nodes', ec2.list_nodes)
call('list nodes by filter', lambda: ec2.list_nodes(ex_filters={'instance-id': node.id}))
call('console', lambda: ec2.ex_get_console_output(node))
call('metadata', lambda: ec2.ex_get_metadata_for_node(node))
call('create tags', lambda: ec2.ex_create_tags(node, {'env': 'test'}))
call('list tags', lambda: ec2.ex_describe_tags(node))
call('delete tags', lambda: ec2.ex_delete_tags(node, {'env': 'test'}))
call('modify', lambda: ec2.ex_modify_instance_attribute(node, {'DisableApiTermination.Value': 'false'}))
call('reboot', lambda: ec2.reboot_node(node))

volume = call('create volume', lambda: ec2.create_volume(3, 'data', location=zone, ex_volume_type='gp2'))
settle()
call('attach', lambda: ec2.attach_volume(node, volume, '/dev/sdg'))
settle()
call('list volumes', ec2.list_volumes)
call('list volumes of node', lambda: ec2.list_volumes(node))
call('modify volume', lambda: ec2.ex_modify_volume(volume, {'Size': 4}))
snapshot = call('snapshot', lambda: ec2.create_volume_snapshot(volume, 'saved', ex_metadata={'team': 'shop'}))
settle()
call('list snapshots', lambda: ec2.list_snapshots(owner='self'))
call('list snapshots of volume', lambda: ec2.list_volume_snapshots(volume))
call('detach', lambda: ec2.detach_volume(volume))
settle()
call('destroy volume', lambda: ec2.destroy_volume(volume))
call('destroy snapshot', lambda: ec2.destroy_volume_snapshot(snapshot))

address = call('allocate', lambda: ec2.ex_allocate_address('vpc'))
call('associate', lambda: ec2.ex_associate_address_with_node(node, address))
call('addresses of node', lambda: ec2.ex_describe_addresses([node]))
(address,) = call('addresses', ec2.ex_describe_all_addresses)
call('disassociate', lambda: ec2.ex_disassociate_address(address, domain='vpc'))
call('release', lambda: ec2.ex_release_address(address, domain='vpc'))

own = call('create image', lambda: ec2.create_image(node, 'libcloud-image', description='made by libcloud'))
settle()
settle()
call('get image', lambda: ec2.get_image(own.id))
call('share image', lambda: ec2.ex_modify_image_attribute(own, {'LaunchPermission.Add.1.UserId': '210987654321'}))
call('copy image', lambda: ec2.copy_image(own, 'us-east-1', name='libcloud-copy', description='a copy'))
call('delete image', lambda: ec2.delete_image(own))

call('create placement group', lambda: ec2.ex_create_placement_group('close'))
call('list placement groups', ec2.ex_list_placement_groups)
call('delete placement group', lambda: ec2.ex_delete_placement_group('close'))

network = call('create network', lambda: ec2.ex_create_network('10.9.0.0/16', 'net'))
call('list networks', ec2.ex_list_networks)
subnet = call('create subnet', lambda: ec2.ex_create_subnet(network.id, '10.9.1.0/24', 'us-east-1a', 'sub'))
call('list subnets', ec2.ex_list_subnets)
call('modify subnet', lambda: ec2.ex_modify_subnet_attribute(subnet, attribute='auto_public_ip', value=True))
gateway = call('create gateway', lambda: ec2.ex_create_internet_gateway('gateway'))
call('attach gateway', lambda: ec2.ex_attach_internet_gateway(gateway, network))
call('list gateways', ec2.ex_list_internet_gateways)
table = call('create table', lambda: ec2.ex_create_route_table(network, 'table'))
call('create route', lambda: ec2.ex_create_route(table, '0.0.0.0/0', internet_gateway=gateway))
call('replace route', lambda: ec2.ex_replace_route(table, '0.0.0.0/0', internet_gateway=gateway))
call('associate table', lambda: ec2.ex_associate_route_table(table, subnet))
table = next(each for each in call('list tables', ec2.ex_list_route_tables) if each.id == table.id)
call('dissociate table', lambda: ec2.ex_dissociate_route_table(table.subnet_associations[0]))
call('delete route', lambda: ec2.ex_delete_route(table, '0.0.0.0/0'))
call('delete table', lambda: ec2.ex_delete_route_table(table))
interface = call('create interface', lambda: ec2.ex_create_network_interface(subnet, 'interface'))
call('list interfaces', ec2.ex_list_network_interfaces)
call('delete interface', lambda: ec2.ex_delete_network_interface(interface))
call('detach gateway', lambda: ec2.ex_detach_internet_gateway(gateway, network))
call('delete gateway', lambda: ec2.ex_delete_internet_gateway(gateway))
second = call('node in subnet', lambda: ec2.create_node(name='two', image=image, size=sizes['t3.small'], ex_subnet=subnet))
settle()

call('stop', lambda: ec2.stop_node(node))
settle()
call('change size', lambda: ec2.ex_change_node_size(node, sizes['t3.medium']))
call('start', lambda: ec2.start_node(node))
settle()
for each in (node, second):
    call('destroy node', lambda: ec2.destroy_node(each))
settle()
settle()
call('delete key pair', lambda: ec2.delete_key_pair(ec2.get_key_pair('libcloud')))
call('delete subnet', lambda: ec2.ex_delete_subnet(subnet))
call('delete network', lambda: ec2.ex_delete_network(network))
call('delete group', lambda: ec2.ex_delete_security_group_by_id(group))
print(calls.count, 'calls')
