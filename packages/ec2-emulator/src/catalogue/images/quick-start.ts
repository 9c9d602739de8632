/**
 * The images that EC2's launch page offers first, as of autumn 2026, one a line: publisher, platform, architecture,
 * root device, GiB (`s3`: an instance-store root), traits, day of creation, name, description.
 *
 * Traits: `imds2` requires IMDSv2, `uefi` and `uefi-preferred` are boot modes, `pv` is paravirtual, `ephemeral`
 * maps the first instance-store disks, `gp3` is the root volume's type
 * (otherwise gp2), `free` is eligible for the free tier.
 */
const TABLE = `
amazon | linux | x86_64 | /dev/xvda | 8 | imds2 uefi-preferred gp3 free | 2026-10-12 | al2023-ami-2023.12.20261012.0-kernel-6.18-x86_64 | Amazon Linux 2023 AMI 2023.12.20261012.0 x86_64 HVM kernel-6.18
amazon | linux | arm64 | /dev/xvda | 8 | imds2 uefi gp3 free | 2026-10-12 | al2023-ami-2023.12.20261012.0-kernel-6.18-arm64 | Amazon Linux 2023 AMI 2023.12.20261012.0 arm64 HVM kernel-6.18
amazon | linux | x86_64 | /dev/xvda | 2 | imds2 uefi-preferred gp3 | 2026-10-12 | al2023-ami-minimal-2023.12.20261012.0-kernel-6.18-x86_64 | Amazon Linux 2023 AMI 2023.12.20261012.0 x86_64 Minimal HVM kernel-6.18
amazon | linux | arm64 | /dev/xvda | 2 | imds2 uefi gp3 | 2026-10-12 | al2023-ami-minimal-2023.12.20261012.0-kernel-6.18-arm64 | Amazon Linux 2023 AMI 2023.12.20261012.0 arm64 Minimal HVM kernel-6.18
amazon | linux | x86_64 | /dev/xvda | 8 | free | 2026-06-09 | amzn2-ami-kernel-5.10-hvm-2.0.20260609.0-x86_64-gp2 | Amazon Linux 2 Kernel 5.10 AMI 2.0.20260609.0 x86_64 HVM gp2
amazon | linux | arm64 | /dev/xvda | 8 | uefi free | 2026-06-09 | amzn2-ami-kernel-5.10-hvm-2.0.20260609.0-arm64-gp2 | Amazon Linux 2 LTS Arm64 Kernel 5.10 AMI 2.0.20260609.0 arm64 HVM gp2
amazon | linux | x86_64 | /dev/xvda | 8 | | 2024-01-19 | al2023-ami-2023.3.20240117.0-kernel-6.1-x86_64 | Amazon Linux 2023 AMI 2023.3.20240117.0 x86_64 HVM kernel-6.1
amazon | linux | x86_64 | /dev/sda1 | s3 | ephemeral | 2023-12-18 | amzn-ami-hvm-2018.03.0.20231218.0-x86_64-s3 | Amazon Linux AMI 2018.03.0.20231218.0 x86_64 HVM S3
amazon | linux | x86_64 | /dev/sda1 | s3 | ephemeral pv | 2023-12-18 | amzn-ami-pv-2018.03.0.20231218.0-x86_64-s3 | Amazon Linux AMI 2018.03.0.20231218.0 x86_64 PV S3
amazon | linux | i386 | /dev/sda1 | s3 | ephemeral pv | 2016-01-19 | amzn-ami-pv-2015.09.2.i386-s3 | Amazon Linux AMI 2015.09.2 i386 PV S3
canonical | linux | x86_64 | /dev/sda1 | 8 | imds2 uefi-preferred gp3 ephemeral free | 2026-10-15 | ubuntu/images/hvm-ssd-gp3/ubuntu-noble-24.04-amd64-server-20261015 | Canonical, Ubuntu, 24.04, amd64 noble image
canonical | linux | arm64 | /dev/sda1 | 8 | imds2 uefi gp3 ephemeral free | 2026-10-15 | ubuntu/images/hvm-ssd-gp3/ubuntu-noble-24.04-arm64-server-20261015 | Canonical, Ubuntu, 24.04, arm64 noble image
canonical | linux | x86_64 | /dev/sda1 | 8 | uefi-preferred ephemeral free | 2026-10-13 | ubuntu/images/hvm-ssd/ubuntu-jammy-22.04-amd64-server-20261013 | Canonical, Ubuntu, 22.04 LTS, amd64 jammy image build on 2026-10-13
canonical | linux | arm64 | /dev/sda1 | 8 | uefi ephemeral free | 2026-10-13 | ubuntu/images/hvm-ssd/ubuntu-jammy-22.04-arm64-server-20261013 | Canonical, Ubuntu, 22.04 LTS, arm64 jammy image build on 2026-10-13
canonical | linux | x86_64 | /dev/sda1 | s3 | ephemeral | 2021-09-28 | ubuntu/images/hvm-instance/ubuntu-xenial-16.04-amd64-server-20210928 | Canonical, Ubuntu, 16.04 LTS, amd64 xenial image build on 2021-09-28
debian | linux | x86_64 | /dev/xvda | 8 | uefi-preferred gp3 free | 2026-10-06 | debian-13-amd64-20261006-2256 | Debian 13 (20261006-2256)
debian | linux | arm64 | /dev/xvda | 8 | uefi gp3 free | 2026-10-06 | debian-13-arm64-20261006-2256 | Debian 13 (20261006-2256)
debian | linux | x86_64 | /dev/xvda | 8 | uefi-preferred free | 2026-09-08 | debian-12-amd64-20260908-2230 | Debian 12 (20260908-2230)
debian | linux | arm64 | /dev/xvda | 8 | uefi free | 2026-09-08 | debian-12-arm64-20260908-2230 | Debian 12 (20260908-2230)
redhat | rhel | x86_64 | /dev/sda1 | 10 | imds2 uefi-preferred gp3 | 2026-09-30 | RHEL-10.2.0_HVM-20260930-x86_64-0-Hourly2-GP3 | Provided by Red Hat, Inc.
redhat | rhel | arm64 | /dev/sda1 | 10 | imds2 uefi gp3 | 2026-09-30 | RHEL-10.2.0_HVM-20260930-arm64-0-Hourly2-GP3 | Provided by Red Hat, Inc.
redhat | rhel | x86_64 | /dev/sda1 | 10 | imds2 uefi-preferred gp3 | 2026-09-16 | RHEL-9.8.0_HVM-20260916-x86_64-0-Hourly2-GP3 | Provided by Red Hat, Inc.
redhat | rhel | arm64 | /dev/sda1 | 10 | imds2 uefi gp3 | 2026-09-16 | RHEL-9.8.0_HVM-20260916-arm64-0-Hourly2-GP3 | Provided by Red Hat, Inc.
suse | suse | x86_64 | /dev/sda1 | 10 | imds2 uefi-preferred gp3 | 2026-08-18 | suse-sles-15-sp7-v20260818-hvm-ssd-x86_64 | SUSE Linux Enterprise Server 15 SP7 (HVM, 64-bit, SSD-Backed)
suse | suse | arm64 | /dev/sda1 | 10 | imds2 uefi gp3 | 2026-08-18 | suse-sles-15-sp7-v20260818-hvm-ssd-arm64 | SUSE Linux Enterprise Server 15 SP7 (HVM, 64-bit, SSD-Backed)
windows | windows | x86_64 | /dev/sda1 | 30 | imds2 uefi gp3 free | 2026-10-15 | Windows_Server-2025-English-Full-Base-2026.10.15 | Microsoft Windows Server 2025 Full Locale English AMI provided by Amazon
windows | windows | x86_64 | /dev/sda1 | 30 | imds2 uefi gp3 | 2026-10-15 | Windows_Server-2025-English-Core-Base-2026.10.15 | Microsoft Windows Server 2025 Core Locale English AMI provided by Amazon
windows | windows | x86_64 | /dev/sda1 | 30 | free | 2026-10-15 | Windows_Server-2022-English-Full-Base-2026.10.15 | Microsoft Windows Server 2022 Full Locale English AMI provided by Amazon
windows | windows | x86_64 | /dev/sda1 | 30 | | 2026-10-15 | Windows_Server-2022-Korean-Full-Base-2026.10.15 | Microsoft Windows Server 2022 Full Locale Korean AMI provided by Amazon
windows | windows-sql-standard | x86_64 | /dev/sda1 | 50 | | 2026-10-15 | Windows_Server-2022-English-Full-SQL_2022_Standard-2026.10.15 | Microsoft Windows Server 2022 Full Locale English with SQL Standard 2022 AMI provided by Amazon
windows | windows-sql-web | x86_64 | /dev/sda1 | 50 | | 2026-10-15 | Windows_Server-2022-English-Full-SQL_2022_Web-2026.10.15 | Microsoft Windows Server 2022 Full Locale English with SQL Web 2022 AMI provided by Amazon
macos | linux | arm64_mac | /dev/sda1 | 100 | gp3 | 2026-09-23 | amzn-ec2-macos-15.7.1-20260923-210112-arm64 | Amazon EC2 macOS Sequoia 15.7.1 Arm64
marketplace | linux | x86_64 | /dev/xvda | 8 | gp3 product | 2026-07-21 | bitnami-nginx-1.29.1-r02-debian-12-x86_64-hvm-ebs-nami | Bitnami package for NGINX Open Source 1.29.1-r02 on Debian 12
`;

/** Public images that the launch page does not show first, in the same form: parameters of Systems Manager name them. */
const OTHERS = `
amazon | linux | x86_64 | /dev/xvda | 8 | imds2 uefi-preferred gp3 free | 2026-10-12 | al2023-ami-2023.12.20261012.0-kernel-6.12-x86_64 | Amazon Linux 2023 AMI 2023.12.20261012.0 x86_64 HVM kernel-6.12
amazon | linux | arm64 | /dev/xvda | 8 | imds2 uefi gp3 free | 2026-10-12 | al2023-ami-2023.12.20261012.0-kernel-6.12-arm64 | Amazon Linux 2023 AMI 2023.12.20261012.0 arm64 HVM kernel-6.12
amazon | linux | x86_64 | /dev/xvda | 2 | imds2 uefi-preferred gp3 | 2026-10-12 | al2023-ami-minimal-2023.12.20261012.0-kernel-6.12-x86_64 | Amazon Linux 2023 AMI 2023.12.20261012.0 x86_64 Minimal HVM kernel-6.12
amazon | linux | arm64 | /dev/xvda | 2 | imds2 uefi gp3 | 2026-10-12 | al2023-ami-minimal-2023.12.20261012.0-kernel-6.12-arm64 | Amazon Linux 2023 AMI 2023.12.20261012.0 arm64 Minimal HVM kernel-6.12
amazon | linux | x86_64 | /dev/xvda | 8 | imds2 uefi-preferred gp3 free | 2026-10-12 | al2023-ami-2023.12.20261012.0-kernel-6.1-x86_64 | Amazon Linux 2023 AMI 2023.12.20261012.0 x86_64 HVM kernel-6.1
amazon | linux | arm64 | /dev/xvda | 8 | imds2 uefi gp3 free | 2026-10-12 | al2023-ami-2023.12.20261012.0-kernel-6.1-arm64 | Amazon Linux 2023 AMI 2023.12.20261012.0 arm64 HVM kernel-6.1
amazon | linux | x86_64 | /dev/xvda | 2 | imds2 uefi-preferred gp3 | 2026-10-12 | al2023-ami-minimal-2023.12.20261012.0-kernel-6.1-x86_64 | Amazon Linux 2023 AMI 2023.12.20261012.0 x86_64 Minimal HVM kernel-6.1
amazon | linux | arm64 | /dev/xvda | 2 | imds2 uefi gp3 | 2026-10-12 | al2023-ami-minimal-2023.12.20261012.0-kernel-6.1-arm64 | Amazon Linux 2023 AMI 2023.12.20261012.0 arm64 Minimal HVM kernel-6.1
amazon | linux | x86_64 | /dev/xvda | 8 | free | 2026-06-09 | amzn2-ami-hvm-2.0.20260609.0-x86_64-gp2 | Amazon Linux 2 AMI 2.0.20260609.0 x86_64 HVM gp2
amazon | linux | arm64 | /dev/xvda | 8 | uefi free | 2026-06-09 | amzn2-ami-hvm-2.0.20260609.0-arm64-gp2 | Amazon Linux 2 LTS Arm64 AMI 2.0.20260609.0 arm64 HVM gp2
amazon | linux | x86_64 | /dev/xvda | 2 | | 2026-06-09 | amzn2-ami-minimal-hvm-2.0.20260609.0-x86_64-ebs | Amazon Linux 2 AMI 2.0.20260609.0 x86_64 Minimal HVM ebs
amazon | linux | arm64 | /dev/xvda | 2 | uefi | 2026-06-09 | amzn2-ami-minimal-hvm-2.0.20260609.0-arm64-ebs | Amazon Linux 2 LTS Arm64 AMI 2.0.20260609.0 arm64 Minimal HVM ebs
canonical | linux | x86_64 | /dev/sda1 | 8 | uefi-preferred ephemeral | 2026-05-29 | ubuntu/images/hvm-ssd/ubuntu-focal-20.04-amd64-server-20260529 | Canonical, Ubuntu, 20.04 LTS, amd64 focal image build on 2026-05-29
canonical | linux | arm64 | /dev/sda1 | 8 | uefi ephemeral | 2026-05-29 | ubuntu/images/hvm-ssd/ubuntu-focal-20.04-arm64-server-20260529 | Canonical, Ubuntu, 20.04 LTS, arm64 focal image build on 2026-05-29
debian | linux | x86_64 | /dev/xvda | 8 | uefi-preferred | 2026-08-04 | debian-11-amd64-20260804-2195 | Debian 11 (20260804-2195)
debian | linux | arm64 | /dev/xvda | 8 | uefi | 2026-08-04 | debian-11-arm64-20260804-2195 | Debian 11 (20260804-2195)
windows | windows | x86_64 | /dev/sda1 | 30 | | 2026-10-15 | Windows_Server-2022-English-Core-Base-2026.10.15 | Microsoft Windows Server 2022 Core Locale English AMI provided by Amazon
windows | windows | x86_64 | /dev/sda1 | 30 | | 2026-10-15 | Windows_Server-2019-English-Full-Base-2026.10.15 | Microsoft Windows Server 2019 with Desktop Experience Locale English AMI provided by Amazon
windows | windows | x86_64 | /dev/sda1 | 30 | | 2026-10-15 | Windows_Server-2019-English-Core-Base-2026.10.15 | Microsoft Windows Server 2019 Core Locale English AMI provided by Amazon
windows | windows | x86_64 | /dev/sda1 | 30 | | 2026-10-15 | Windows_Server-2016-English-Full-Base-2026.10.15 | Microsoft Windows Server 2016 with Desktop Experience Locale English AMI provided by Amazon
windows | windows | x86_64 | /dev/sda1 | 30 | | 2026-10-15 | Windows_Server-2016-English-Core-Base-2026.10.15 | Microsoft Windows Server 2016 Core Locale English AMI provided by Amazon
`;

/**
 * Older public images, in the same form, by the ids under which guides, scripts and test suites still name them
 * (`id=`). Amazon has each in one region; here it is in all, so that what names one works wherever it runs. All are
 * deprecated, so DescribeImages lists them only by id or on request.
 */
const OLDER = `
amazon | linux | x86_64 | /dev/xvda | 8 | id=ami-760aaa0f | 2017-11-03 | amzn-ami-hvm-2017.09.1.20171103-x86_64-gp2 | Amazon Linux AMI 2017.09.1.20171103 x86_64 HVM GP2
amazon | linux | x86_64 | /dev/sda1 | 8 | pv id=ami-8104a4f8 | 2017-11-03 | amzn-ami-pv-2017.09.1.20171103-x86_64-ebs | Amazon Linux AMI 2017.09.1.20171103 x86_64 PV EBS
amazon | linux | x86_64 | /dev/xvda | 8 | id=ami-04681a1dbd79675a5 | 2018-08-10 | amzn2-ami-hvm-2.0.20180810-x86_64-gp2 | Amazon Linux 2 AMI 2.0.20180810 x86_64 HVM gp2
canonical | linux | x86_64 | /dev/sda1 | 8 | ephemeral id=ami-1e749f67 | 2017-07-27 | ubuntu/images/hvm-ssd/ubuntu-trusty-14.04-amd64-server-20170727 | Canonical, Ubuntu, 14.04 LTS, amd64 trusty image build on 2017-07-27
canonical | linux | x86_64 | /dev/sda1 | 8 | ephemeral id=ami-785db401 | 2017-07-21 | ubuntu/images/hvm-ssd/ubuntu-xenial-16.04-amd64-server-20170721 | Canonical, Ubuntu, 16.04 LTS, amd64 xenial image build on 2017-07-21
redhat | rhel | x86_64 | /dev/sda1 | 10 | id=ami-bb9a6bc2 | 2017-08-08 | RHEL-7.4_HVM_GA-20170808-x86_64-2-Hourly2-GP2 | Provided by Red Hat, Inc.
suse | suse | x86_64 | /dev/sda1 | 10 | id=ami-35e92e4c | 2017-09-07 | suse-sles-12-sp3-v20170907-hvm-ssd-x86_64 | SUSE Linux Enterprise Server 12 SP3 (HVM, 64-bit, SSD-Backed)
suse | suse | x86_64 | /dev/sda | 10 | pv id=ami-fa7cdd89 | 2015-12-07 | suse-sles-11-sp4-v20151207-pv-ssd-x86_64 | SUSE Linux Enterprise Server 11 SP4 (PV, 64-bit, SSD-Backed)
windows | windows | x86_64 | /dev/sda1 | 30 | id=ami-12c6146b | 2017-10-13 | Windows_Server-2008-R2_SP1-English-64Bit-Base-2017.10.13 | Microsoft Windows Server 2008 R2 SP1 Datacenter 64-bit Locale English Base AMI provided by Amazon
windows | windows | x86_64 | /dev/sda1 | 30 | id=ami-03cf127a | 2017-10-13 | Windows_Server-2016-English-Nano-Base-2017.10.13 | Microsoft Windows Server 2016 Nano Locale English AMI provided by Amazon
windows | windows | x86_64 | /dev/sda1 | 30 | id=ami-b7e93bce | 2017-10-13 | Windows_Server-2016-English-Full-Base-2017.10.13 | Microsoft Windows Server 2016 with Desktop Experience Locale English AMI provided by Amazon
windows | windows-sql-standard | x86_64 | /dev/sda1 | 50 | id=ami-f4cf1d8d | 2017-10-13 | Windows_Server-2012-R2_RTM-English-64Bit-SQL_2016_SP1_Standard-2017.10.13 | Microsoft Windows Server 2012 R2 Standard edition, 64-bit architecture, Microsoft SQL Server 2016 Standard edition
`;

/** A quick-start image as it is in every region. */
export interface QuickStart {
  publisher: string;
  platform: string;
  architecture: 'i386' | 'x86_64' | 'arm64' | 'arm64_mac';
  rootDevice: string;
  /** GiB of the root volume; undefined where the root is an instance store. */
  rootGib: number | undefined;
  has: (trait: string) => boolean;
  /** Where the image is known by one; otherwise each region gives it an id of its own. */
  id: string | undefined;
  /** ISO day. */
  created: string;
  name: string;
  description: string;
}

/** Every quick-start image, in the order the launch page shows them, then the others, then the older ones. */
export const quickStarts = (): QuickStart[] =>
  [TABLE, OTHERS, OLDER].flatMap((table) => table.trim().split('\n').map(parse));

function parse(line: string): QuickStart {
  const [
    publisher = '',
    platform = '',
    architecture = '',
    rootDevice = '',
    gib,
    traits = '',
    created = '',
    name = '',
    description = '',
  ] = line.split('|').map((cell) => cell.trim());
  const words = new Set(traits.split(' '));
  return {
    publisher,
    platform,
    architecture: architecture as QuickStart['architecture'],
    rootDevice,
    rootGib: gib === 's3' ? undefined : Number(gib),
    has: (trait) => words.has(trait),
    id: traits
      .split(' ')
      .find((word) => word.startsWith('id='))
      ?.slice('id='.length),
    created,
    name,
    description,
  };
}
