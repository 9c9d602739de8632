/** Whether EC2 takes a name for a volume's device. https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/device_naming.html */
export const isDeviceName = (name: string): boolean => /^(\/dev\/)?(sd|xvd)[a-z]{1,2}\d{0,2}$/.test(name);
