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

/** A quick-start image as it is in every region. */
export interface QuickStart {
  publisher: string;
  platform: string;
  architecture: 'i386' | 'x86_64' | 'arm64' | 'arm64_mac';
  rootDevice: string;
  /** GiB of the root volume; undefined where the root is an instance store. */
  rootGib: number | undefined;
  has: (trait: string) => boolean;
  /** ISO day. */
  created: string;
  name: string;
  description: string;
}

/** Every quick-start image, in the order the launch page shows them. */
export const quickStarts = (): QuickStart[] => TABLE.trim().split('\n').map(parse);

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
    created,
    name,
    description,
  };
}
