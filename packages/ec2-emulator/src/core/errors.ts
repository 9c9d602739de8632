/** An error as EC2 answers it: a code clients switch on, words for people, an HTTP status. */
export class Ec2Error extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.name = 'Ec2Error';
    this.code = code;
    this.status = status;
  }
}

/** An error of a request that is done in part: what the action has changed by then stays. */
export class PartialFailure extends Ec2Error {}

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html */
export const errors = {
  invalidParameterValue: (message: string) => new Ec2Error('InvalidParameterValue', message),
  invalidParameterCombination: (message: string) => new Ec2Error('InvalidParameterCombination', message),
  missingParameter: (name: string) =>
    new Ec2Error('MissingParameter', `The request must contain the parameter ${name}`),
  unknownParameter: (name: string) =>
    new Ec2Error('UnknownParameter', `The parameter ${name} is not recognized`),
  unsupportedOperation: (message: string) => new Ec2Error('UnsupportedOperation', message),
  dependencyViolation: (message: string) => new Ec2Error('DependencyViolation', message),
  operationNotPermitted: (message: string) => new Ec2Error('OperationNotPermitted', message),
};
