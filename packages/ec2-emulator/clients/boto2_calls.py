import os

# boto 2 signs by Signature Version 2 for an endpoint it does not know, unless it is told to do otherwise.
os.environ['EC2_USE_SIGV4'] = '1'

import boto.vpc
from boto.ec2.blockdevicemapping import BlockDeviceMapping, BlockDeviceType
from boto.ec2.regioninfo import RegionInfo

import calls
from calls import call, settle

PARTNER = '210987654321'
ec2 = boto.vpc.VPCConnection(
    'AKIDTEST', 'SECRETTEST', region=RegionInfo(name='us-east-1', endpoint='127.0.0.1'), port=8520, is_secure=False
)
ec2._auth_handler.region_name = 'us-east-1'
ec2._auth_handler.service_name = 'ec2'

call('regions', ec2.get_all_regions)
call('zones', ec2.get_all_zones)
image = call('images', lambda: ec2.get_all_images(owners=['amazon'], filters={'architecture': 'x86_64'}))[0]
call('kernels', ec2.get_all_kernels)
call('create key pair', lambda: ec2.create_key_pair('boto'))
call('key pairs', ec2.get_all_key_pairs)

default = call('default vpc', lambda: ec2.get_all_vpcs(filters={'isDefault': 'true'}))[0]
vpc = call('create vpc', lambda: ec2.create_vpc('10.7.0.0/16'))
call('modify vpc', lambda: ec2.modify_vpc_attribute(vpc.id, enable_dns_hostnames=True))
call('vpcs', lambda: ec2.get_all_vpcs(filters={'cidrBlock': '10.7.0.0/16', 'dhcpOptionsId': '*'})[0])
subnet = call('create subnet', lambda: ec2.create_subnet(vpc.id, '10.7.1.0/24', 'us-east-1a'))
for name in ('vpc-id', 'vpcId', 'vpc_id'):
    call(f'subnets by {name}', lambda: ec2.get_all_subnets(filters={name: vpc.id})[0])
gateway = call('create gateway', ec2.create_internet_gateway)
call('attach gateway', lambda: ec2.attach_internet_gateway(gateway.id, vpc.id))
table = call('create table', lambda: ec2.create_route_table(vpc.id))
call('associate table', lambda: ec2.associate_route_table(table.id, subnet.id))
call('create route', lambda: ec2.create_route(table.id, '0.0.0.0/0', gateway_id=gateway.id))
call('tables', lambda: ec2.get_all_route_tables(filters={'vpc-id': vpc.id}))
acl = call('create acl', lambda: ec2.create_network_acl(vpc.id))
entry = {'port_range_from': 1, 'port_range_to': 2}
call('create entry', lambda: ec2.create_network_acl_entry(acl.id, 100, 6, 'allow', '0.0.0.0/0', egress=False, **entry))
call('associate acl', lambda: ec2.associate_network_acl(acl.id, subnet.id))
call('disassociate acl', lambda: ec2.disassociate_network_acl(subnet.id, vpc.id))
call('delete acl', lambda: ec2.delete_network_acl(acl.id))
options = call('create options', lambda: ec2.create_dhcp_options(domain_name='example.com'))
call('associate options', lambda: ec2.associate_dhcp_options(options.id, vpc.id))
call('options', ec2.get_all_dhcp_options)
peering = call('create peering', lambda: ec2.create_vpc_peering_connection(vpc.id, default.id))
settle()
call('accept peering', lambda: ec2.accept_vpc_peering_connection(peering.id))
call('peerings', ec2.get_all_vpc_peering_connections)
call('delete peering', lambda: ec2.delete_vpc_peering_connection(peering.id))

group = call('create group', lambda: ec2.create_security_group('boto', 'made by boto', vpc_id=vpc.id))
call('authorize', lambda: group.authorize('tcp', 80, 80, '0.0.0.0/0'))
call('authorize group', lambda: group.authorize('tcp', 81, 81, src_group=group))
call('revoke', lambda: group.revoke('tcp', 80, 80, '0.0.0.0/0'))
egress = {'ip_protocol': 'tcp', 'from_port': 1, 'to_port': 2, 'cidr_ip': '10.0.0.0/8'}
call('authorize egress', lambda: ec2.authorize_security_group_egress(group.id, **egress))
call('revoke egress', lambda: ec2.revoke_security_group_egress(group.id, **egress))
named = call('create default group', lambda: ec2.create_security_group('boto', 'made by boto'))
rule = {'ip_protocol': 'tcp', 'from_port': 22, 'to_port': 22, 'cidr_ip': '0.0.0.0/0'}
call('authorize by name', lambda: ec2.authorize_security_group_deprecated('boto', **rule))
call('revoke by name', lambda: ec2.revoke_security_group_deprecated('boto', **rule))
call('groups', lambda: ec2.get_all_security_groups(groupnames=['boto']))
call('groups by groupName', lambda: ec2.get_all_security_groups(filters={'groupName': 'boto'})[0])

mapping = BlockDeviceMapping()
mapping['/dev/sdf'] = BlockDeviceType(size=5, delete_on_termination=True, volume_type='gp2')
instance = call(
    'run',
    lambda: ec2.run_instances(
        image.id,
        key_name='boto',
        instance_type='t3.small',
        security_groups=['boto'],
        user_data='#!/bin/sh',
        block_device_map=mapping,
        monitoring_enabled=True,
        instance_initiated_shutdown_behavior='stop',
        client_token='once',
    ),
).instances[0]
other = call(
    'run in subnet',
    lambda: ec2.run_instances(image.id, instance_type='t3.small', subnet_id=subnet.id, security_group_ids=[group.id]),
).instances[0]
settle()
call('update', instance.update)
call('instances', lambda: ec2.get_all_instances(filters={'instance-state-name': 'running'}))
call('status', ec2.get_all_instance_status)
call('console', lambda: instance.get_console_output().output)
for attribute in 'instanceType userData rootDeviceName blockDeviceMapping productCodes groupSet ebsOptimized'.split():
    call(attribute, lambda: ec2.get_instance_attribute(instance.id, attribute))
call('modify', lambda: instance.modify_attribute('disableApiTermination', False))
call('modify groups', lambda: instance.modify_attribute('groupSet', [named.id]))
call('modify check', lambda: other.modify_attribute('sourceDestCheck', False))
call('monitor', instance.monitor)
call('unmonitor', instance.unmonitor)
call('reboot', instance.reboot)
call('tag', lambda: instance.add_tags({'team': 'shop', 'bare': ''}))
call('untag', lambda: instance.remove_tag('team', 'shop'))
call('tags', lambda: ec2.get_all_tags(filters={'resource-id': instance.id}))

volume = call('create volume', lambda: ec2.create_volume(3, instance.placement, volume_type='gp2'))
settle()
call('attach', lambda: volume.attach(instance.id, '/dev/sdg'))
settle()
call('volumes', lambda: ec2.get_all_volumes(filters={'attachment.instance-id': instance.id}))
call('volume status', ec2.get_all_volume_status)
call('volume attribute', lambda: ec2.get_volume_attribute(volume.id))
call('modify volume attribute', lambda: ec2.modify_volume_attribute(volume.id, 'AutoEnableIO', True))
snapshot = call('snapshot', lambda: volume.create_snapshot('saved'))
settle()
call('snapshots', lambda: ec2.get_all_snapshots(owner='self')[0])
call('restorable snapshots', lambda: ec2.get_all_snapshots(restorable_by='self')[0])
call('share snapshot', lambda: snapshot.share(user_ids=[PARTNER]))
call('snapshot permissions', snapshot.get_permissions)
call('unshare snapshot', lambda: snapshot.unshare(user_ids=[PARTNER]))
call('reset snapshot', snapshot.reset_permissions)
call('copy snapshot', lambda: ec2.copy_snapshot('us-east-1', snapshot.id, 'a copy'))
call('detach', lambda: volume.detach(force=True))
settle()
call('delete volume', volume.delete)
register = {'architecture': 'x86_64', 'root_device_name': '/dev/sda1', 'virtualization_type': 'hvm'}
call('register', lambda: ec2.register_image('registered', 'of a snapshot', snapshot_id=snapshot.id, **register))

address = call('allocate', lambda: ec2.allocate_address('vpc'))
call('associate', lambda: ec2.associate_address(instance.id, allocation_id=address.allocation_id))
(address,) = call('addresses', lambda: ec2.get_all_addresses(filters={'instance-id': instance.id}))
call('disassociate', lambda: ec2.disassociate_address(association_id=address.association_id))
call('release', lambda: ec2.release_address(allocation_id=address.allocation_id))

own = call('create image', lambda: instance.create_image('boto-image', 'made by boto', no_reboot=True))
settle()
own = call('get image', lambda: ec2.get_image(own))
call('share image', lambda: own.set_launch_permissions(user_ids=[PARTNER], group_names='all'))
call('image permissions', own.get_launch_permissions)
call('unshare image', lambda: own.remove_launch_permissions(user_ids=[PARTNER]))
call('reset image', own.reset_launch_attributes)
call('copy image', lambda: ec2.copy_image('us-east-1', own.id, name='boto-copy'))
call('executable images', lambda: ec2.get_all_images(executable_by=['self']))
call('deregister', lambda: own.deregister(delete_snapshot=True))

call('create placement group', lambda: ec2.create_placement_group('close'))
call('placement groups', ec2.get_all_placement_groups)
call('delete placement group', lambda: ec2.delete_placement_group('close'))
interface = call('create interface', lambda: ec2.create_network_interface(subnet.id, groups=[group.id]))
call('assign', lambda: ec2.assign_private_ip_addresses(interface.id, secondary_private_ip_address_count=2))
call('attach interface', lambda: ec2.attach_network_interface(interface.id, other.id, 1))
settle()
(interface,) = call('interfaces', lambda: ec2.get_all_network_interfaces([interface.id]))
call('detach interface', lambda: ec2.detach_network_interface(interface.attachment.id, force=True))
settle()
call('delete interface', lambda: ec2.delete_network_interface(interface.id))
spot = call('spot', lambda: ec2.request_spot_instances('0.05', image.id, instance_type='t3.small'))[0]
call('spot requests', ec2.get_all_spot_instance_requests)
call('cancel spot', lambda: ec2.cancel_spot_instance_requests([spot.id]))
call('spot prices', lambda: ec2.get_spot_price_history(instance_type='t3.small', max_results=5))
call('offerings', lambda: ec2.get_all_reserved_instances_offerings(instance_type='t3.small'))
call('account', ec2.describe_account_attributes)

vpn_gateway = call('create vpn gateway', lambda: ec2.create_vpn_gateway('ipsec.1'))
call('attach vpn gateway', lambda: ec2.attach_vpn_gateway(vpn_gateway.id, vpc.id))
customer = call('create customer gateway', lambda: ec2.create_customer_gateway('ipsec.1', '9.9.9.9', 65000))
vpn = call('create vpn', lambda: ec2.create_vpn_connection('ipsec.1', customer.id, vpn_gateway.id, static_routes_only=True))
settle()
call('vpns', lambda: ec2.get_all_vpn_connections(filters={'customerGatewayId': customer.id, 'vpnGatewayId': vpn_gateway.id}))
call('create vpn route', lambda: ec2.create_vpn_connection_route('10.99.0.0/16', vpn.id))
call('delete vpn route', lambda: ec2.delete_vpn_connection_route('10.99.0.0/16', vpn.id))
call('delete vpn', lambda: ec2.delete_vpn_connection(vpn.id))

call('stop', instance.stop)
settle()
call('change type', lambda: instance.modify_attribute('instanceType', 't3.medium'))
call('start', instance.start)
settle()
for each in (instance, other):
    call('terminate', each.terminate)
print(calls.count, 'calls')
