namespace AfiBot.Core;

/// <summary>The inspectorate's judgement of a framework, best first.</summary>
public enum Grading
{
    Excellent,
    Good,
    Fair,
    Poor,
}
