// A web server that does nothing: what "./afibot bench start" holds the bot against.
var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/healthz", () => "ready");
app.Run();
